package laurel.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import laurel.certificate.Certificate;
import laurel.certificate.ProblemKind;
import laurel.certificate.Waiver;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Texts;

/** What several commands say in JSON in the same way. */
final class Documents {
    private final Texts texts;

    Documents(Texts texts) {
        this.texts = texts;
    }

    Map<String, Object> of(Problem problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("severity", problem.severity());
        document.put("kind", ProblemKind.of(problem).toString());
        document.put("place", problem.place().toString());
        document.put("text", texts.text(problem.message()));
        return document;
    }

    static Map<String, Object> of(Waiver waiver) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", waiver.kind().toString());
        document.put("element", waiver.element());
        document.put("reason", waiver.reason());
        return document;
    }

    /** Adds why, when and by whom a certificate was superseded or revoked; nothing while it stands. */
    static void withdrawal(Map<String, Object> document, Certificate entry) {
        if (!entry.reason().isBlank()) document.put("reason", entry.reason());
        entry.withdrawal().ifPresent(withdrawal -> {
            document.put("withdrawnAt", withdrawal.at().toString());
            document.put("withdrawnBy", withdrawal.by());
        });
    }

    /** Adds why something was not done; nothing if it was. */
    void reason(Map<String, Object> document, Optional<Message> reason) {
        reason.ifPresent(why -> document.put("reason", texts.text(why)));
    }
}
