package laurel.roster.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.kernel.Names;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.Person;
import laurel.programme.LocalText;
import laurel.roster.Award;

/**
 * One award as the table shows it. Immutable.
 *
 * @param award the award
 * @param person its holder
 * @param programme the programme's name
 * @param aliases other names and handles of the holder
 * @param searched everything a search looks at, folded
 */
public record RosterLine(Award award, Person person, LocalText programme, List<Alias> aliases, String searched) {
    public RosterLine {
        aliases = List.copyOf(aliases);
    }

    static RosterLine of(Award award, Person person, LocalText programme, List<Alias> aliases) {
        String searched = Stream.concat(
                        Stream.of(award.printedName(), person.displayName(), person.nameZh(), person.nameLatin()),
                        aliases.stream().map(Alias::value))
                .map(Names::key)
                .distinct()
                .collect(Collectors.joining("\n"));
        return new RosterLine(award, person, programme, aliases, searched);
    }

    /** @return the GitHub logins of the holder, separated by commas */
    public String handles() {
        return aliases(AliasKind.GITHUB);
    }

    /** @return every other spelling of the holder's name, separated by commas */
    public String spellings() {
        return Stream.concat(
                        Stream.of(person.displayName(), person.nameZh(), person.nameLatin()),
                        Stream.of(aliases(AliasKind.NAME), aliases(AliasKind.NICKNAME)))
                .filter(name -> !name.isEmpty() && !name.equals(award.printedName()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String aliases(AliasKind kind) {
        return aliases.stream()
                .filter(alias -> alias.kind() == kind)
                .map(Alias::value)
                .collect(Collectors.joining(", "));
    }

    public String edition() {
        return award.cohort().edition();
    }
}
