package laurel.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.kernel.UnitOfWork;
import laurel.roster.AwardId;
import laurel.template.Placeholder;

/**
 * Keeps account of a running batch: tells the ledger in small groups what was written, and remembers everything for report
 * and manifest. Used by one thread.
 */
final class BatchBook {
    /** What came of one certificate. */
    record Line(
            Certificate certificate,
            Map<OutputFormat, IssuedFile> written,
            Map<OutputFormat, FileSignature> signatures,
            Set<OutputFormat> present,
            Optional<Message> reason) {
        static Line of(Certificate certificate, CertificateWriter.Outcome outcome) {
            return new Line(certificate, outcome.written(), outcome.signatures(), outcome.present(), outcome.refused());
        }

        static Line failed(Certificate certificate, Message reason) {
            return new Line(certificate, Map.of(), Map.of(), Set.of(), Optional.of(reason));
        }

        /** @return the same, small enough to be remembered for ten thousand */
        Line withoutSignatures() {
            return new Line(certificate, written, Map.of(), present, reason);
        }

        /** @return the written files that the ledger does not know yet */
        Map<OutputFormat, IssuedFile> fresh() {
            Map<OutputFormat, IssuedFile> fresh = new HashMap<>(written);
            fresh.keySet().removeAll(certificate.files().keySet());
            return fresh;
        }

        BatchReport.Outcome outcome() {
            if (reason.isPresent()) return BatchReport.Outcome.FAILED;
            return written.isEmpty() ? BatchReport.Outcome.UNCHANGED : BatchReport.Outcome.WRITTEN;
        }

        /** @return SHA-256 of the files of this run that lie in the folder, by name, in the order of their formats */
        Map<String, String> files() {
            Map<OutputFormat, String> hashes = new TreeMap<>(certificate.hashes());
            written.forEach((format, file) -> hashes.put(format, file.sha256()));
            hashes.keySet().retainAll(present);
            Map<String, String> files = new LinkedHashMap<>();
            hashes.forEach((format, hash) -> files.put(certificate.fileName().in(format), hash));
            return files;
        }
    }

    private final UnitOfWork work;
    private final Ledger ledger;
    private final int total;
    private final Progress progress;
    private final int most;
    private final Map<AwardId, Line> lines = new HashMap<>();
    private final List<Ledger.Written> group = new ArrayList<>();

    /** @param most certificates that the ledger is told of in one act; what it was not told is written again by the next run */
    BatchBook(UnitOfWork work, Ledger ledger, int total, Progress progress, int most) {
        this.work = work;
        this.ledger = ledger;
        this.total = total;
        this.progress = progress;
        this.most = most;
    }

    void add(Line line) {
        Certificate certificate = line.certificate();
        lines.put(certificate.award(), line.withoutSignatures());
        boolean firstIssue = certificate.state() == CertificateState.RESERVED
                && line.reason().isEmpty();
        Map<OutputFormat, IssuedFile> fresh = line.fresh();
        if (firstIssue || !fresh.isEmpty()) {
            group.add(new Ledger.Written(certificate.id(), fresh, line.signatures()));
        }
        if (group.size() >= most) close();
        progress.at(lines.size(), total, Message.of("certificate.run.writing", certificate.printedName()));
    }

    /** Tells the ledger what it has not been told yet. */
    void close() {
        if (group.isEmpty()) return;
        List<Ledger.Written> files = List.copyOf(group);
        group.clear();
        work.finalAct(Message.of("certificate.act.issue", files.size()), () -> {
            ledger.written(files);
            return files.size();
        });
    }

    boolean reachedAll() {
        return lines.size() == total;
    }

    List<Manifests.Entry> manifest() {
        return lines.values().stream()
                .filter(line -> !line.files().isEmpty())
                .map(line -> entry(line.certificate(), line.files()))
                .toList();
    }

    private static Manifests.Entry entry(Certificate certificate, Map<String, String> files) {
        String holder = text(certificate, CertificateFields.HOLDER);
        String edition = text(certificate, CertificateFields.EDITION);
        return new Manifests.Entry(
                certificate.serial().value(),
                certificate.printedName(),
                holder + " " + edition,
                certificate.issuedAt().toString(),
                files);
    }

    private static String text(Certificate certificate, String field) {
        return certificate.values().text(new Placeholder(field)).orElse("");
    }

    List<BatchReport.Item> items(BatchPlan plan) {
        return plan.items().stream().map(this::item).toList();
    }

    private BatchReport.Item item(PlannedCertificate planned) {
        Line line = lines.get(planned.award().id());
        boolean blocked = planned.step() == PlannedCertificate.Step.BLOCKED;
        if (line != null) {
            return new BatchReport.Item(
                    planned.award().id(),
                    planned.award().printedName(),
                    Optional.of(line.certificate().serial()),
                    line.outcome(),
                    List.copyOf(line.files().keySet()),
                    line.reason());
        }
        return new BatchReport.Item(
                planned.award().id(),
                planned.award().printedName(),
                planned.known().map(Certificate::serial),
                blocked ? BatchReport.Outcome.BLOCKED : BatchReport.Outcome.NOT_REACHED,
                List.of(),
                planned.problems().stream()
                        .filter(problem -> blocked && problem.isError())
                        .map(problem -> problem.message())
                        .findFirst());
    }
}
