package laurel.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.roster.AwardStore;

/**
 * Says what a file or a serial is worth: whether the ledger knows it, byte for byte, and whether the certificate is still
 * good today. Writes nothing.
 */
public final class VerifyCertificate {
    /** What the ledger knows of something. */
    public enum Outcome {
        /** The serial is in the ledger. */
        ON_RECORD,
        /** The file is byte for byte as it was issued. */
        AS_ISSUED,
        /** The file has the name of an issued one and another content. */
        ALTERED,
        /** The ledger knows nothing of it. */
        UNKNOWN
    }

    /**
     * What came of one file or serial.
     *
     * @param what the file or the serial
     * @param certificate the ledger's entry; empty if there is none
     * @param standing what it is worth today where its cohort lives
     * @param successor the serial of the certificate that replaced it
     */
    public record Finding(
            String what,
            Outcome outcome,
            Optional<Certificate> certificate,
            Optional<Standing> standing,
            Optional<Serial> successor) {
        /** @return whether it is what was issued, and good today */
        public boolean isGood() {
            return (outcome == Outcome.ON_RECORD || outcome == Outcome.AS_ISSUED)
                    && standing.equals(Optional.of(Standing.VALID));
        }
    }

    private final Ledger ledger;
    private final AwardStore awards;
    private final CertificateFields fields;

    public VerifyCertificate(Ledger ledger, AwardStore awards, CertificateFields fields) {
        this.ledger = ledger;
        this.awards = awards;
        this.fields = fields;
    }

    public Finding serial(Serial serial) {
        return ledger.find(serial)
                .map(entry -> finding(serial.value(), Outcome.ON_RECORD, entry))
                .orElseGet(() -> unknown(serial.value()));
    }

    /** @throws FileFailure if it cannot be read */
    public Finding file(Path file) {
        return file(file, new HashMap<>());
    }

    /**
     * Looks at every PDF and PNG that lies directly in the folder.
     *
     * @throws FileFailure if one cannot be read
     */
    public List<Finding> folder(Path folder, Progress progress) {
        List<Path> files = pictures(folder);
        Map<String, Certificate> byName = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Path file : files) {
            progress.checkCancelled();
            progress.at(findings.size(), files.size(), Message.of("certificate.verify.looking", file.getFileName()));
            findings.add(file(file, byName));
        }
        return findings;
    }

    private static List<Path> pictures(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".pdf") || file.toString().endsWith(".png"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw FileFailure.notRead(folder, e);
        }
    }

    /** @param byName the ledger by file name, filled when a file is met that the ledger does not know by its content */
    private Finding file(Path file, Map<String, Certificate> byName) {
        List<Certificate> same = ledger.withFile(FileHash.of(file));
        Optional<Certificate> best = same.stream()
                .filter(entry -> entry.state().stands())
                .findFirst()
                .or(() -> same.stream().findFirst());
        if (best.isPresent()) return finding(file.toString(), Outcome.AS_ISSUED, best.get());
        if (byName.isEmpty()) {
            ledger.all()
                    .forEach(entry -> entry.files()
                            .keySet()
                            .forEach(format -> byName.put(entry.fileName().in(format), entry)));
        }
        Certificate named = byName.get(file.getFileName().toString());
        return named == null ? unknown(file.toString()) : finding(file.toString(), Outcome.ALTERED, named);
    }

    private static Finding unknown(String what) {
        return new Finding(what, Outcome.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Finding finding(String what, Outcome outcome, Certificate entry) {
        return new Finding(
                what,
                outcome,
                Optional.of(entry),
                Optional.of(standing(entry)),
                ledger.successor(entry.id()).map(Certificate::serial));
    }

    /** @return what it is worth today where its cohort lives */
    public Standing standing(Certificate entry) {
        return entry.standing(today(entry));
    }

    private LocalDate today(Certificate entry) {
        return awards.find(entry.award())
                .map(fields::today)
                .orElseThrow(() -> new IllegalStateException("no award of " + entry.serial()));
    }
}
