package laurel.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import laurel.kernel.AtomicFile;
import laurel.kernel.Failure;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.kernel.UnitOfWork;
import laurel.template.PreparedTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out a {@link BatchPlan}: of each certificate the serial first, then the files, then the ledger's word that it was issued. It may be
 * stopped or killed at any moment and be run again with a new plan: serials stay, finished files stay, nothing half
 * written ever has a final name. A certificate that fails does not stop the others.
 */
public final class IssueCertificates {
    private static final Logger LOG = LoggerFactory.getLogger(IssueCertificates.class);

    /** Certificates that go on while the ledger is told of those before them, which takes as long as drawing some dozens. */
    private static final int AHEAD = 128;

    /** Certificates of one act, when serials are spent and when the ledger is told of files. */
    static final int GROUP = 100;

    private final UnitOfWork work;
    private final Ledger ledger;
    private final SerialMint mint;
    private final CertificateFields fields;
    private final Designs designs;
    private final Manifests manifests;
    private int group = GROUP;

    public IssueCertificates(
            UnitOfWork work,
            Ledger ledger,
            SerialMint mint,
            CertificateFields fields,
            Designs designs,
            Manifests manifests) {
        this.work = work;
        this.ledger = ledger;
        this.mint = mint;
        this.fields = fields;
        this.designs = designs;
        this.manifests = manifests;
    }

    /** @return the same with so many certificates in one act */
    IssueCertificates inActsOf(int certificates) {
        IssueCertificates other = new IssueCertificates(work, ledger, mint, fields, designs, manifests);
        other.group = certificates;
        return other;
    }

    /**
     * Cancelling ends it after the certificates that were begun; the report says how far it came. A plan with an error
     * against the whole writes nothing.
     *
     * @throws laurel.kernel.StorageFailure if the ledger cannot be written; files of certificates that it does not know
     *     as issued are then written again by the next run
     * @throws FileFailure if the folder cannot be used
     */
    public BatchReport run(BatchPlan plan, Progress progress) {
        BatchOrder order = plan.order();
        progress.checkCancelled();
        if (plan.isBlocked()) return BatchReport.blocked(plan);
        prepare(plan);
        BatchBook book = new BatchBook(work, ledger, plan.wanted().size(), progress, group);
        Iterator<Certificate> wanted = reserve(plan, book);
        PreparedTemplate template = PreparedTemplate.of(
                order.template(), order.language(), designs.own().fonts());
        Press press = Press.of(template, designs.own());
        CertificateWriter writer = new CertificateWriter(press, designs, order);
        try (WorkerPool pool = WorkerPool.writingFiles(AHEAD)) {
            pool.run(wanted, certificate -> attempt(writer, certificate), progress::cancelled, book::add);
        } finally {
            book.close();
            manifests.add(order.folder(), book.manifest(), order.existing());
        }
        return new BatchReport(order.folder(), book.items(plan), progress.cancelled() && !book.reachedAll());
    }

    /** What the certificates are drawn with is kept before the first serial is spent. */
    private Iterator<Certificate> reserve(BatchPlan plan, BatchBook book) {
        BatchOrder order = plan.order();
        KeptDesign design = designs.keep(order.template(), order.language());
        return new ReserveSerials(work, ledger, mint, fields, group).reserve(plan, design, withdrawn -> {
            book.add(BatchBook.Line.failed(withdrawn, Message.of("certificate.item.overtaken", withdrawn.serial())));
        });
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

    private void prepare(BatchPlan plan) {
        Path folder = plan.order().folder();
        try {
            Files.createDirectories(folder);
            for (Path half : leftovers(plan)) Files.deleteIfExists(half);
        } catch (IOException e) {
            throw FileFailure.notWritten(folder, e);
        }
    }

    /** @return what a killed run of these certificates may have left half written */
    private List<Path> leftovers(BatchPlan plan) {
        Path folder = plan.order().folder();
        BatchFiles formats = new BatchFiles(plan.order(), designs);
        List<Path> files = new ArrayList<>(List.of(folder.resolve(Manifests.FILE)));
        for (PlannedCertificate item : plan.items()) {
            for (OutputFormat format : formats.of(item))
                files.add(item.fileName().resolveIn(folder, format));
        }
        return files.stream()
                .map(file -> file.resolveSibling(file.getFileName() + AtomicFile.UNFINISHED))
                .toList();
    }
}
