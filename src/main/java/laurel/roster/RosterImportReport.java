package laurel.roster;

import java.util.List;
import laurel.kernel.Problem;

/**
 * What an import did.
 *
 * @param awards awards made
 * @param people people made for them
 * @param completed awards whose certificate became known
 * @param mentions mentions noted, those of new awards included
 * @param unchanged names that were there already
 * @param refused names that were not imported
 * @param alike pairs of people, of all that are known, who may be the same; nobody was merged
 * @param remarks newcomers who may have held the same title before under another entry; a person has to look
 */
public record RosterImportReport(
        int awards,
        int people,
        int completed,
        int mentions,
        int unchanged,
        int refused,
        int alike,
        List<Problem> remarks) {
    public RosterImportReport {
        remarks = List.copyOf(remarks);
    }
}
