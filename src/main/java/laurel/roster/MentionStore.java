package laurel.roster;

import java.util.List;

/** Where mentions of awards and the figures of published lists are kept. Writes need a running act. */
public interface MentionStore {
    void add(Mention mention);

    /** @return by line, then in the order in which they were added */
    List<Mention> ofSource(String source);

    /** @return by source, then line */
    List<Mention> ofAward(AwardId award);

    /** Replaces the figures of the same source and cohort. */
    void put(ListFigures figures);

    /** @return by source, then cohort */
    List<ListFigures> figures();
}
