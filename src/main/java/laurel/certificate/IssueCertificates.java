package laurel.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import laurel.kernel.AtomicFile;
import laurel.kernel.Failure;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.kernel.UnitOfWork;
import laurel.roster.AwardId;
import laurel.template.Fonts;
import laurel.template.PreparedTemplate;
import laurel.template.Renderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out a {@link BatchPlan}: serials first, then files, then the ledger's word that they were issued. It may be
 * stopped or killed at any moment and be run again with a new plan: serials stay, finished files stay, nothing half
 * written ever has a final name. A certificate that fails does not stop the others.
 */
public final class IssueCertificates {
    private static final Logger LOG = LoggerFactory.getLogger(IssueCertificates.class);

    private final UnitOfWork work;
    private final Ledger ledger;
    private final CertificateFields fields;
    private final Fonts fonts;
    private final Renderer renderer;
    private final Manifests manifests;

    public IssueCertificates(
            UnitOfWork work,
            Ledger ledger,
            CertificateFields fields,
            Fonts fonts,
            Renderer renderer,
            Manifests manifests) {
        this.work = work;
        this.ledger = ledger;
        this.fields = fields;
        this.fonts = fonts;
        this.renderer = renderer;
        this.manifests = manifests;
    }

    /**
     * Cancelling ends it after the certificates that were begun; the report says how far it came. A plan with an error
     * against the whole writes nothing.
     *
     * @param formats at least one
     * @throws laurel.kernel.StorageFailure if the ledger cannot be written; files of certificates that it does not know
     *     as issued are then written again by the next run
     * @throws FileFailure if the folder cannot be used
     */
    public BatchReport run(BatchPlan plan, Set<OutputFormat> formats, Progress progress) {
        if (formats.isEmpty()) throw new IllegalArgumentException("no format");
        BatchOrder order = plan.order();
        progress.checkCancelled();
        if (plan.isBlocked()) return BatchReport.blocked(plan);
        prepare(order.folder(), plan);
        Map<AwardId, Certificate> entries = new ReserveSerials(work, ledger, fields).reserve(plan);
        List<Certificate> wanted = plan.items().stream()
                .filter(item -> item.step() != PlannedCertificate.Step.BLOCKED)
                .map(item -> entry(entries, item))
                .toList();
        PreparedTemplate template = PreparedTemplate.of(order.template(), order.language(), fonts);
        CertificateWriter writer = new CertificateWriter(template, renderer, order.folder(), formats);
        BatchBook book = new BatchBook(work, ledger, wanted.size(), progress);
        try (WorkerPool pool = WorkerPool.forThisMachine()) {
            pool.run(wanted, certificate -> attempt(writer, certificate), progress::cancelled, book::add);
        } finally {
            book.close();
        }
        manifests.add(order.folder(), book.manifest(), order.existing());
        return new BatchReport(order.folder(), book.items(plan), progress.cancelled() && !book.reachedAll());
    }

    private static Certificate entry(Map<AwardId, Certificate> entries, PlannedCertificate item) {
        Certificate entry = entries.get(item.award().id());
        if (entry == null)
            throw new IllegalStateException("no serial for " + item.award().id());
        return entry;
    }

    /** A border: what lets one certificate down must not stop the others. */
    private static BatchBook.Line attempt(CertificateWriter writer, Certificate certificate) {
        try {
            return BatchBook.Line.of(certificate, writer.write(certificate));
        } catch (Failure failure) {
            return BatchBook.Line.failed(certificate, failure.text());
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            LOG.error("certificate {} was too much for the machine", certificate.serial(), tooMuch);
            return BatchBook.Line.failed(certificate, Message.of("certificate.item.tooMuch", tooMuch.toString()));
        } catch (RuntimeException bug) {
            LOG.error("certificate {} could not be drawn", certificate.serial(), bug);
            return BatchBook.Line.failed(certificate, Message.of("certificate.item.broken", bug.toString()));
        }
    }

    private static void prepare(Path folder, BatchPlan plan) {
        try {
            Files.createDirectories(folder);
            for (Path half : leftovers(folder, plan)) Files.deleteIfExists(half);
        } catch (IOException e) {
            throw new FileFailure(Message.of("kernel.file.notWritten", folder, String.valueOf(e.getMessage())), e);
        }
    }

    /** @return what a killed run of these certificates may have left half written */
    private static List<Path> leftovers(Path folder, BatchPlan plan) {
        List<Path> files = new ArrayList<>(List.of(folder.resolve(Manifests.FILE)));
        for (PlannedCertificate item : plan.items()) {
            Stream.of(OutputFormat.values())
                    .forEach(format -> files.add(item.fileName().resolveIn(folder, format)));
        }
        return files.stream()
                .map(file -> file.resolveSibling(file.getFileName() + AtomicFile.UNFINISHED))
                .toList();
    }
}
