package laurel.certificate.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.certificate.KeptDesign;
import laurel.certificate.KeptDesign.KeptPicture;
import laurel.template.Picture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Designs in the tables {@code certificate_design} and {@code certificate_design_file}. */
final class DesignRows {
    private static final String KNOWN = "select exists (select 1 from certificate_design where id = :id)";
    private static final String ADD = "insert into certificate_design (id) values (:id)";
    private static final String ADD_FILE = """
            insert into certificate_design_file (design_id, kind, name, sha256, content, width, height)
            values (:design, :kind, :name, :sha256, :content, :width, :height)
            """;
    private static final String FILES = """
            select kind, name, sha256, content, width, height
              from certificate_design_file
             where design_id = :id
             order by kind, name
            """;
    private static final String TEMPLATE = "TEMPLATE";
    private static final String PICTURE = "PICTURE";
    private static final String FACE = "FACE";

    /** A row of the table {@code certificate_design_file}. */
    public record Row(
            String kind,
            String name,
            String sha256,
            @Nullable String content,
            @Nullable Double width,
            @Nullable Double height) {
        static Row plain(String kind, String name, String sha256) {
            return new Row(kind, name, sha256, null, null, null);
        }

        static Row of(String name, KeptPicture picture) {
            return new Row(PICTURE, name, picture.sha256(), picture.kind().name(), picture.width(), picture.height());
        }

        KeptPicture picture() {
            if (content == null || width == null || height == null) throw new IllegalStateException("picture " + name);
            return new KeptPicture(sha256, Picture.Kind.valueOf(content), width, height);
        }
    }

    private DesignRows() {}

    static void keep(Handle handle, KeptDesign design) {
        String id = design.id();
        if (handle.createQuery(KNOWN).bind("id", id).mapTo(Boolean.class).one()) return;
        handle.createUpdate(ADD).bind("id", id).execute();
        PreparedBatch batch = handle.prepareBatch(ADD_FILE);
        add(batch, id, Row.plain(TEMPLATE, "template.json", design.template()));
        design.pictures().forEach((name, picture) -> add(batch, id, Row.of(name, picture)));
        design.faces().forEach((name, sha256) -> add(batch, id, Row.plain(FACE, name, sha256)));
        batch.execute();
    }

    private static void add(PreparedBatch batch, String design, Row row) {
        batch.bind("design", design).bindMethods(row).add();
    }

    static Optional<KeptDesign> find(Handle handle, String id) {
        Map<String, String> template = new TreeMap<>();
        Map<String, KeptPicture> pictures = new TreeMap<>();
        Map<String, String> faces = new TreeMap<>();
        handle.createQuery(FILES)
                .bind("id", id)
                .registerRowMapper(ConstructorMapper.factory(Row.class))
                .mapTo(Row.class)
                .forEach(row -> {
                    switch (row.kind()) {
                        case TEMPLATE -> template.put(row.name(), row.sha256());
                        case PICTURE -> pictures.put(row.name(), row.picture());
                        default -> faces.put(row.name(), row.sha256());
                    }
                });
        return template.values().stream().findFirst().map(hash -> new KeptDesign(hash, pictures, faces));
    }
}
