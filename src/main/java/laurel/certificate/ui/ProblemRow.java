package laurel.certificate.ui;

import java.util.List;
import java.util.Optional;
import laurel.certificate.ProblemKind;
import laurel.kernel.Message;
import laurel.kernel.Severity;

/**
 * A line of the list of problems: the heading of a group, or one problem of it.
 *
 * @param group whose
 * @param open whether the group's problems are shown
 * @param finding none for a heading
 */
public record ProblemRow(Group group, boolean open, Optional<Finding> finding) {
    /**
     * The problems of one kind and weight.
     *
     * @param waived whether somebody answered for them
     */
    public record Group(Severity severity, boolean waived, ProblemKind kind) {
        static Group of(Finding finding) {
            return new Group(finding.severity(), finding.waived(), finding.kind());
        }

        /** @param findings of this group */
        Message title(List<Finding> findings) {
            String key = waived ? "certificate.ui.problems.waived" : "certificate.ui.problems.group";
            return Message.of(key, Message.of("certificate.kind." + kind.name()), findings.size());
        }
    }

    boolean heading() {
        return finding.isEmpty();
    }
}
