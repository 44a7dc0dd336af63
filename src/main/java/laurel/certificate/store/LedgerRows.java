package laurel.certificate.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import laurel.certificate.Certificate;
import laurel.certificate.DrawnBy;
import laurel.certificate.IssuedFile;
import laurel.certificate.OutputFormat;
import laurel.certificate.ProblemKind;
import laurel.certificate.Waiver;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Which certificates are read: one condition, used for the certificates, their files and their waivers, so that three
 * queries read any number of them.
 *
 * @param where a condition on {@code certificate}, with names of parameters
 */
record LedgerRows(String where) {
    private static final String HERE = "{here}";
    private static final String CERTIFICATES = """
            select id, award_id, serial, printed_name, field_values, template_id, template_version, template_hash,
                   language, file_stem, issued_at, state, reason, predecessor_id, last_day, design_id,
                   withdrawn_at, withdrawn_by
              from certificate
             where {here}
             order by id
            """;
    private static final String FILES = """
            select certificate_id, format, sha256, drawing, java, signed
              from certificate_file
             where certificate_id in (select id from certificate where {here})
             order by certificate_id, format
            """;
    private static final String WAIVERS = """
            select certificate_id, kind, element, reason
              from certificate_waiver
             where certificate_id in (select id from certificate where {here})
             order by certificate_id, kind, element
            """;

    /** @return the certificates in the order of reservation */
    List<Certificate> read(Handle handle, UnaryOperator<Query> bound) {
        Map<Long, Map<OutputFormat, IssuedFile>> files = files(handle, bound);
        Map<Long, List<Waiver>> waivers = waivers(handle, bound);
        return bound.apply(handle.createQuery(CERTIFICATES.replace(HERE, where)))
                .registerRowMapper(ConstructorMapper.factory(LedgerRow.class))
                .mapTo(LedgerRow.class)
                .map(row -> row.certificate(
                        files.getOrDefault(row.id(), Map.of()), waivers.getOrDefault(row.id(), List.of())))
                .list();
    }

    private Map<Long, Map<OutputFormat, IssuedFile>> files(Handle handle, UnaryOperator<Query> bound) {
        Map<Long, Map<OutputFormat, IssuedFile>> files = new HashMap<>();
        Map<DrawnBy, DrawnBy> once = new HashMap<>();
        bound.apply(handle.createQuery(FILES.replace(HERE, where)))
                .map((row, context) -> {
                    DrawnBy by = new DrawnBy(row.getInt("drawing"), row.getString("java"));
                    return files.computeIfAbsent(row.getLong("certificate_id"), any -> new HashMap<>())
                            .put(
                                    format(row.getString("format")),
                                    new IssuedFile(
                                            row.getString("sha256"),
                                            once.computeIfAbsent(by, any -> by),
                                            row.getBoolean("signed")));
                })
                .forEach(done -> {});
        return files;
    }

    private Map<Long, List<Waiver>> waivers(Handle handle, UnaryOperator<Query> bound) {
        Map<Long, List<Waiver>> waivers = new HashMap<>();
        bound.apply(handle.createQuery(WAIVERS.replace(HERE, where)))
                .map((row, context) -> waivers.computeIfAbsent(row.getLong("certificate_id"), any -> new ArrayList<>())
                        .add(new Waiver(
                                kind(row.getString("kind")), row.getString("element"), row.getString("reason"))))
                .forEach(done -> {});
        return waivers;
    }

    private static OutputFormat format(String key) {
        return OutputFormat.parse(key).orElseThrow(() -> new IllegalStateException("format " + key));
    }

    private static ProblemKind kind(String name) {
        return ProblemKind.parse(name).orElseThrow(() -> new IllegalStateException("kind of problem " + name));
    }
}
