package laurel.roster.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.kernel.Names;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.Person;
import laurel.programme.LocalText;
import laurel.roster.Award;
import laurel.roster.RosterRow;

/**
 * One award as the table shows it. Immutable.
 *
 * @param row the award with its holder
 * @param programme the programme's name
 * @param searched everything a search looks at, folded once
 */
public record RosterLine(RosterRow row, LocalText programme, String searched) {
    static RosterLine of(RosterRow row, LocalText programme) {
        Person person = row.person();
        String searched = Stream.concat(
                        Stream.of(
                                row.award().printedName(),
                                row.award().slug(),
                                person.displayName(),
                                person.nameZh(),
                                person.nameLatin()),
                        row.aliases().stream().map(Alias::value))
                .map(Names::key)
                .distinct()
                .collect(Collectors.joining("\n"));
        return new RosterLine(row, programme, searched);
    }

    public Award award() {
        return row.award();
    }

    public Person person() {
        return row.person();
    }

    public String edition() {
        return row.cohort().edition();
    }

    /** @return the GitHub logins of the holder, separated by commas */
    public String handles() {
        return aliases(AliasKind.GITHUB).collect(Collectors.joining(", "));
    }

    /** @return every other spelling of the holder's name, separated by commas */
    public String spellings() {
        Stream<String> names = Stream.of(person().displayName(), person().nameZh(), person().nameLatin());
        Stream<String> others = Stream.concat(aliases(AliasKind.NAME), aliases(AliasKind.NICKNAME));
        return Stream.concat(names, others)
                .filter(name -> !name.isEmpty() && !name.equals(award().printedName()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Stream<String> aliases(AliasKind kind) {
        return row.aliases().stream().filter(alias -> alias.kind() == kind).map(Alias::value);
    }
}
