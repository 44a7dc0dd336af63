package laurel.certificate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import laurel.kernel.Names;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.Person;
import laurel.roster.Award;

/** How the last part of a certificate's file name is made of its holder's names, where none is stored with the award. */
public enum FileNameStyle {
    /** ASCII letters and digits of the printed name, lower case; the safe default. */
    ASCII(false),
    /** {@code yinmin}: surname and given name in pinyin. */
    PINYIN(false),
    /** {@code Arhell}: the GitHub login in its own case. */
    GITHUB(false),
    /** {@code halil}: the nickname. */
    NICKNAME(false),
    /** {@code 2023-yinmin}. */
    YEAR_PINYIN(true),
    /** {@code 2023-Onur-Canoğlu}, with decomposed accents, as the post of 2023 has them. */
    YEAR_FULL_NAME(true),
    /** Of the two before, pinyin for whoever has a Chinese name and the full name for everybody else. */
    YEAR_BY_NAME(true);

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");

    private final boolean year;

    FileNameStyle(boolean year) {
        this.year = year;
    }

    /**
     * @param prefix the first word of the programme's file names
     * @param award whose stored slug wins over every style
     */
    CertificateFileName name(String prefix, Award award, Person person, List<Alias> aliases) {
        String slug = award.slug();
        if (slug.startsWith(prefix + "-")) return CertificateFileName.of(slug);
        String last = slug.isEmpty() ? made(award, person, aliases) : slug;
        String edition = award.cohort().edition() + "-";
        boolean addYear = year && !last.startsWith(edition);
        return CertificateFileName.of(prefix + "-" + (addYear ? edition : "") + last);
    }

    private String made(Award award, Person person, List<Alias> aliases) {
        String printed = award.printedName();
        return switch (this) {
            case ASCII -> Names.hasHan(printed) ? pinyin(award, person) : ascii(printed, award);
            case PINYIN, YEAR_PINYIN -> pinyin(award, person);
            case GITHUB -> first(aliases, AliasKind.GITHUB, ascii(printed, award));
            case NICKNAME -> first(aliases, AliasKind.NICKNAME, ascii(printed, award));
            case YEAR_FULL_NAME -> fullName(printed);
            case YEAR_BY_NAME -> chinese(award, person).isEmpty() ? fullName(printed) : pinyin(award, person);
        };
    }

    private static String first(List<Alias> aliases, AliasKind kind, String otherwise) {
        return aliases.stream()
                .filter(alias -> alias.kind() == kind)
                .map(Alias::value)
                .findFirst()
                .orElse(otherwise);
    }

    private static String fullName(String printed) {
        return BLANKS.matcher(Normalizer.normalize(printed.strip(), Normalizer.Form.NFD))
                .replaceAll("-");
    }

    private static String pinyin(Award award, Person person) {
        String chinese = chinese(award, person);
        if (!chinese.isEmpty()) return ascii(chinese, award).replace("-", "");
        // A Latin name is written given name first, a slug surname first.
        String name = award.printedName().strip();
        int surname = name.lastIndexOf(' ');
        String turned = surname < 0 ? name : name.substring(surname + 1) + name.substring(0, surname);
        return ascii(turned, award).replace("-", "");
    }

    private static String chinese(Award award, Person person) {
        if (Names.hasHan(award.printedName())) return award.printedName();
        return Names.hasHan(person.nameZh()) ? person.nameZh() : "";
    }

    /** @return never empty: a name in a script that cannot be spelled in ASCII is called by its award's number */
    private static String ascii(String name, Award award) {
        String folded = AsciiSpelling.of(name);
        String plain = OTHERS.matcher(folded).replaceAll("-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? String.valueOf(award.id().value()) : plain.toLowerCase(Locale.ROOT);
    }
}
