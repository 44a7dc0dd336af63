package laurel.certificate.store;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import laurel.certificate.CertificateId;
import laurel.certificate.FileSignature;
import laurel.certificate.IssuedFile;
import laurel.certificate.Ledger.Written;
import laurel.certificate.OutputFormat;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of the files of certificates and of the signatures in them, which never change once they are there. */
final class FileRows {
    private static final String ADD_FILE = """
            insert into certificate_file (certificate_id, format, sha256, drawing, java, signed)
            select id, :format, :sha256, :drawing, :java, :signed
              from certificate
             where id = :id and stands
               and not exists (select 1 from certificate_file f where f.certificate_id = :id and f.format = :format)
            """;
    private static final String ADD_SIGNATURE = """
            insert into certificate_signature (certificate_id, format, content)
            select f.certificate_id, f.format, :content
              from certificate_file f
             where f.certificate_id = :id and f.format = :format and f.signed and f.sha256 = :sha256
               and not exists (select 1 from certificate_signature s where s.certificate_id = :id and s.format = :format)
            """;
    private static final String SIGNATURE =
            "select content from certificate_signature where certificate_id = :id and format = :format";
    private static final String ISSUED = """
            update certificate
               set state = 'ISSUED'
             where id = :id and state = 'RESERVED'
            """;

    private FileRows() {}

    /** Adds files and signatures, and makes a certificate that was reserved an issued one. */
    static void write(Handle handle, Collection<Written> certificates) {
        PreparedBatch files = handle.prepareBatch(ADD_FILE);
        PreparedBatch signatures = handle.prepareBatch(ADD_SIGNATURE);
        PreparedBatch issued = handle.prepareBatch(ISSUED);
        for (Written certificate : certificates) {
            long id = certificate.certificate().value();
            certificate
                    .files()
                    .forEach((format, file) -> bind(files, id, format, file).add());
            certificate
                    .signatures()
                    .forEach((format, signature) -> bind(signatures, id, format, signature)
                            .bind(
                                    "sha256",
                                    Objects.requireNonNull(certificate.files().get(format))
                                            .sha256())
                            .add());
            issued.bind("id", id).add();
        }
        if (files.size() > 0) files.execute();
        if (signatures.size() > 0) signatures.execute();
        issued.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, long id, OutputFormat format, IssuedFile file) {
        return batch.bind("id", id)
                .bind("format", format.key())
                .bind("sha256", file.sha256())
                .bind("drawing", file.by().drawing())
                .bind("java", file.by().java())
                .bind("signed", file.signed());
    }

    private static PreparedBatch bind(PreparedBatch batch, long id, OutputFormat format, FileSignature signature) {
        return batch.bind("id", id).bind("format", format.key()).bind("content", signature.content());
    }

    static Optional<FileSignature> signature(Handle handle, CertificateId certificate, OutputFormat format) {
        return handle.createQuery(SIGNATURE)
                .bind("id", certificate.value())
                .bind("format", format.key())
                .mapTo(byte[].class)
                .findOne()
                .map(FileSignature::new);
    }
}
