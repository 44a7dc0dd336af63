package laurel.application;

import java.util.List;
import java.util.Optional;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.programme.Calendar;

/**
 * An entry of a file that can be used, and what an import makes of it.
 *
 * @param place where it stands
 * @param submission what was handed in
 * @param window when, against the cohort's window
 * @param state the state it gets
 * @param duplicateOf the same applicant's entry that counts instead; present for duplicates
 * @param problems what a person should look at
 */
public record Incoming(
        Place place,
        Submission submission,
        Calendar.Window window,
        ApplicationState state,
        Optional<Source> duplicateOf,
        List<Problem> problems) {
    public Incoming {
        problems = List.copyOf(problems);
    }
}
