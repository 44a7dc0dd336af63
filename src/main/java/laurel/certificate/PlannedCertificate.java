package laurel.certificate;

import java.util.List;
import java.util.Optional;
import laurel.kernel.Problem;
import laurel.roster.Award;

/**
 * What a batch is going to do for one award.
 *
 * @param award whose
 * @param fileName of the files
 * @param known the ledger's entry, if the award has one for this template and language
 * @param problems what is wrong with it; with an error nothing of it is issued
 */
public record PlannedCertificate(
        Award award, CertificateFileName fileName, Optional<Certificate> known, List<Problem> problems) {
    /** What will happen. */
    public enum Step {
        /** A serial is reserved and the files are written. */
        ISSUE,
        /** An unfinished one is finished, under the serial that it has. */
        FINISH,
        /** It was issued; only files that are missing or damaged are written again, as they were. */
        KEEP,
        /** An error stands against it. */
        BLOCKED
    }

    public PlannedCertificate {
        problems = List.copyOf(problems);
    }

    public Step step() {
        if (Problem.anyError(problems)) return Step.BLOCKED;
        return known.map(c -> c.state() == CertificateState.RESERVED ? Step.FINISH : Step.KEEP)
                .orElse(Step.ISSUE);
    }
}
