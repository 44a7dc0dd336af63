package laurel.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.kernel.Names;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.programme.CohortId;
import laurel.programme.Programme;
import laurel.programme.ProgrammeId;

/**
 * Tells to which cohort a published list belongs. The programme stands in the headings, else the title, else the file names
 * of the certificates, else what is said about the list; the year in the headings, else the title, else the file names, else
 * the day of the post. Where two of them contradict each other there is a problem and no cohort.
 */
final class ListCohort {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");
    private static final Pattern SENTENCE = Pattern.compile("[:,;、。！？!?()\"“”]");
    private static final int LONGEST_NAME = 50;
    private static final int MOST_WORDS = 6;

    private final List<Programme> programmes;
    private final ProgrammeWords words;
    private final ClaimedNumber claims;

    ListCohort(List<Programme> programmes, ProgrammeWords words) {
        this.programmes = programmes;
        this.words = words;
        this.claims = new ClaimedNumber(words);
    }

    /**
     * @param problems takes what speaks against the list
     * @return empty if the list is none of ours, or if there is a problem
     */
    Optional<CohortId> of(PublishedPost post, PublishedList list, List<Problem> problems) {
        List<CertificateFile> files = list.names().stream()
                .map(name -> CertificateFile.of(name.link(), programmes))
                .toList();
        if (list.shape() == PublishedList.Shape.BULLETS && !isListOfNames(list, files)) return Optional.empty();
        Place place = Place.line(post.source(), list.line());
        Optional<ProgrammeId> programme = programme(post, list, files, place, problems);
        return programme.flatMap(p -> edition(p, post, list, files, place, problems));
    }

    /** Bullets are names only if each looks like one, and a certificate, a year or a number says that they were thanked. */
    private boolean isListOfNames(PublishedList list, List<CertificateFile> files) {
        boolean certified = files.stream().allMatch(file -> file.programme().isPresent());
        boolean unlinked = list.names().stream().allMatch(name -> name.link().isEmpty());
        return (certified || (unlinked && isAnnounced(list)))
                && list.names().stream().allMatch(name -> looksLikeName(Names.trimmed(name.name())));
    }

    private boolean isAnnounced(PublishedList list) {
        boolean heading =
                words.only(list.heading()).isPresent() && year(list.heading()).isPresent();
        return heading
                || said(list)
                        .filter(programme -> list.paragraphs().stream()
                                .anyMatch(text -> claims.in(text, programme).isPresent()))
                        .isPresent();
    }

    private static boolean looksLikeName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.split(" ").length <= MOST_WORDS
                && !SENTENCE.matcher(Names.key(name)).find();
    }

    private Optional<ProgrammeId> programme(
            PublishedPost post, PublishedList list, List<CertificateFile> files, Place place, List<Problem> problems) {
        Optional<ProgrammeId> heading = innermost(list, words::only).or(() -> words.only(post.title()));
        Set<ProgrammeId> linked =
                files.stream().flatMap(file -> file.programme().stream()).collect(Collectors.toSet());
        if (heading.isPresent()) {
            if (linked.isEmpty() || linked.contains(heading.get())) return heading;
            problems.add(Problem.error(place, "roster.import.programmeContradicts", heading.get(), joined(linked)));
            return Optional.empty();
        }
        if (linked.size() == 1) return linked.stream().findFirst();
        Optional<ProgrammeId> said = said(list);
        if (said.isEmpty() && list.shape() == PublishedList.Shape.AWARDS) {
            problems.add(Problem.error(place, "roster.import.programmeUnknown"));
        }
        return said;
    }

    private Optional<ProgrammeId> said(PublishedList list) {
        Set<ProgrammeId> said = list.paragraphs().stream()
                .flatMap(paragraph -> words.only(paragraph).stream())
                .collect(Collectors.toSet());
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }

    private Optional<CohortId> edition(
            ProgrammeId programme,
            PublishedPost post,
            PublishedList list,
            List<CertificateFile> files,
            Place place,
            List<Problem> problems) {
        Optional<String> heading = innermost(list, ListCohort::year).or(() -> year(post.title()));
        Set<String> linked = files.stream()
                .filter(file -> file.programme().equals(Optional.of(programme)))
                .flatMap(file -> file.edition().stream())
                .collect(Collectors.toSet());
        if (heading.isPresent() && !linked.isEmpty() && !linked.equals(Set.of(heading.get()))) {
            problems.add(Problem.error(place, "roster.import.yearContradicts", heading.get(), joined(linked)));
            return Optional.empty();
        }
        Optional<String> edition = heading.or(
                        () -> linked.size() == 1 ? linked.stream().findFirst() : Optional.empty())
                .or(() -> post.created().map(day -> Integer.toString(day.getYear())));
        if (edition.isEmpty()) problems.add(Problem.error(place, "roster.import.yearUnknown", programme));
        return edition.map(year -> CohortId.of(programme, year));
    }

    private static <T> Optional<T> innermost(PublishedList list, Function<String, Optional<T>> clue) {
        for (int i = list.headings().size() - 1; i >= 0; i--) {
            Optional<T> found = clue.apply(list.headings().get(i));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** @return the year that the text names, if it names exactly one */
    private static Optional<String> year(String text) {
        Set<String> years =
                YEAR.matcher(Names.key(text)).results().map(MatchResult::group).collect(Collectors.toSet());
        return years.size() == 1 ? years.stream().findFirst() : Optional.empty();
    }

    private static String joined(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
