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
 * @param intent what would happen if nothing stood against it
 * @param problems what is wrong with it; with an error nothing of it is issued
 * @param waivers the problems that somebody answered for
 * @param measure how hard its text is to set
 */
public record PlannedCertificate(
        Award award,
        CertificateFileName fileName,
        Optional<Certificate> known,
        Step intent,
        List<Problem> problems,
        List<Waiver> waivers,
        Measure measure) {
    /** What will happen. */
    public enum Step {
        /** A serial is reserved and the files are written. */
        ISSUE,
        /** The one that stands is superseded, and another is issued under a new serial. */
        REPLACE,
        /** An unfinished one is finished, under the serial that it has. */
        FINISH,
        /** It was issued; only files that are missing or damaged are written again, as they were. */
        KEEP,
        /** An error stands against it. */
        BLOCKED
    }

    /**
     * How hard the text of a certificate is to set, beside the others of its batch.
     *
     * @param letters the length of the printed name in letters as a reader counts them
     * @param tightest the smallest share of the wanted size at which a text was set; 1 where none was shrunk
     * @param sharers how many certificates of the batch have the rarest letter of the name, this one counted
     */
    public record Measure(int letters, double tightest, int sharers) {
        public static final Measure NONE = new Measure(0, 1, Integer.MAX_VALUE);
    }

    public PlannedCertificate {
        problems = List.copyOf(problems);
        waivers = List.copyOf(waivers);
        if (intent == Step.BLOCKED) throw new IllegalArgumentException("nobody intends to be blocked");
        if (known.isPresent() == (intent == Step.ISSUE)) throw new IllegalArgumentException(intent + " of " + known);
    }

    public Step step() {
        return Problem.anyError(problems) ? Step.BLOCKED : intent;
    }

    PlannedCertificate measured(Measure other) {
        return new PlannedCertificate(award, fileName, known, intent, problems, waivers, other);
    }
}
