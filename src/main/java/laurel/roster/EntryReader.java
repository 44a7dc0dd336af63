package laurel.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import laurel.kernel.Names;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.person.Handle;
import laurel.programme.Programme;
import laurel.programme.ProgrammeId;

/** Reads the names of one list and tells, name by name, what a person should look at. */
final class EntryReader {
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern SMALL_WITH_HYPHEN = Pattern.compile("[a-z]+(?:-[a-z]*)+");

    private final List<Programme> programmes;
    private final String source;
    private final ProgrammeId programme;
    private final List<Problem> problems;
    private final Map<String, PublishedName> namesBySlug = new HashMap<>();
    private final Map<String, Set<String>> slugsByName = new HashMap<>();

    EntryReader(List<Programme> programmes, String source, ProgrammeId programme, List<Problem> problems) {
        this.programmes = programmes;
        this.source = source;
        this.programme = programme;
        this.problems = problems;
    }

    List<ListEntry> read(PublishedList list) {
        boolean handles = mayHoldHandles(list);
        List<ListEntry> entries = new ArrayList<>();
        for (PublishedName name : list.names()) entries.add(read(name, handles));
        return entries;
    }

    private ListEntry read(PublishedName name, boolean handles) {
        Place place = Place.line(source, name.line()).field(name.name());
        CertificateFile file = CertificateFile.of(name.link(), programmes);
        ListEntry entry = new ListEntry(
                name, file.slug(), handles ? surely(name.name(), file.slug()) : Optional.empty(), Optional.empty());
        if (isBot(name.name())) return entry.refused(Problem.note(place, "roster.import.bot", name.name()));
        if (file.programme().isPresent() && !file.programme().get().equals(programme)) {
            return entry.refused(Problem.error(
                    place,
                    "roster.import.linkOfOther",
                    name.link(),
                    file.programme().get(),
                    programme));
        }
        return checked(entry, file, place);
    }

    private ListEntry checked(ListEntry entry, CertificateFile file, Place place) {
        String link = entry.written().link();
        ListEntry.Key key = entry.key();
        if (!key.slug().isEmpty()) {
            PublishedName first = namesBySlug.putIfAbsent(key.slug(), entry.written());
            if (first != null && !Names.same(first.name(), entry.written().name())) {
                return entry.refused(Problem.error(
                        place, "roster.import.linkTwice", link, first.name(), Integer.toString(first.line())));
            }
        }
        if (link.startsWith("http:")) problems.add(Problem.warning(place, "roster.import.linkNotSecure", link));
        if (file.decomposed()) problems.add(Problem.warning(place, "roster.import.linkDecomposed", link));
        Set<String> slugs = slugsByName.computeIfAbsent(key.name(), any -> new HashSet<>());
        if (slugs.add(key.slug()) && slugs.size() > 1) {
            problems.add(Problem.warning(
                    place, "roster.import.nameTwice", entry.written().name(), link));
        }
        return entry;
    }

    private static boolean mayHoldHandles(PublishedList list) {
        return Names.key(list.nameHeading()).contains("github")
                || (list.shape() == PublishedList.Shape.GRID
                        && list.paragraphs().stream().anyMatch(p -> Names.key(p).contains("github id")));
    }

    /**
     * A bare word may be a name, and so may two words with a hyphen ({@code Jean-Pierre}). A digit, a hyphen in a word all of
     * small letters, or a file of that very name makes it a login.
     */
    private static Optional<Handle> surely(String name, String slug) {
        boolean sure =
                DIGIT.matcher(name).find() || SMALL_WITH_HYPHEN.matcher(name).matches() || name.equals(slug);
        return sure ? Handle.parse(name) : Optional.empty();
    }

    private static boolean isBot(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("[bot]")
                || Handle.parse(name).map(Handle::isBot).orElse(false);
    }
}
