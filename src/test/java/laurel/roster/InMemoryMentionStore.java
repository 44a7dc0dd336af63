package laurel.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Mentions in a list, for tests of rules that need no database. */
public final class InMemoryMentionStore implements MentionStore {
    private final List<Mention> mentions = new ArrayList<>();
    private final List<ListFigures> figures = new ArrayList<>();

    @Override
    public void add(Mention mention) {
        mentions.add(mention);
    }

    @Override
    public List<Mention> ofSource(String source) {
        return mentions.stream()
                .filter(mention -> mention.source().equals(source))
                .sorted(Comparator.comparing(Mention::line))
                .toList();
    }

    @Override
    public List<Mention> ofAward(AwardId award) {
        return mentions.stream()
                .filter(mention -> mention.award().equals(award))
                .sorted(Comparator.comparing(Mention::source).thenComparing(Mention::line))
                .toList();
    }

    @Override
    public void put(ListFigures of) {
        figures.removeIf(
                stored -> stored.source().equals(of.source()) && stored.cohort().equals(of.cohort()));
        figures.add(of);
    }

    @Override
    public List<ListFigures> figures() {
        return figures.stream()
                .sorted(Comparator.comparing(ListFigures::source)
                        .thenComparing(f -> f.cohort().value()))
                .toList();
    }
}
