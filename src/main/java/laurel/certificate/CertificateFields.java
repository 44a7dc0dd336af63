package laurel.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import laurel.programme.Cohort;
import laurel.programme.Programme;
import laurel.programme.Programmes;
import laurel.programme.Signatory;
import laurel.programme.Term;
import laurel.roster.Award;
import laurel.station.City;
import laurel.station.Station;
import laurel.station.StationStore;
import laurel.template.FieldValues;
import laurel.template.Language;
import laurel.template.Placeholder;
import laurel.template.TextElement;

/**
 * What a certificate says of an award, as texts for a template's gaps.
 *
 * <p>Fields: {@code recipient.name}; {@code programme.name}, {@code programme.holder}; {@code cohort.edition}; {@code
 * term.first}, {@code term.last}, {@code term.text} (only where the award has a term); {@code
 * role.name}, {@code station.name} (only where the award is a station role); {@code serial}; {@code
 * issue.date}; {@code verify.text}, readable without a network, for a QR code; {@code file.title}, {@code file.author};
 * {@code signatory.name}, {@code signatory.title} (only where the cohort has a signatory); {@code signature.name} (only where a file is signed visibly).
 */
public final class CertificateFields {
    public static final String RECIPIENT = "recipient.name";
    public static final String PROGRAMME = "programme.name";
    public static final String HOLDER = "programme.holder";
    public static final String EDITION = "cohort.edition";
    public static final String TERM_FIRST = "term.first";
    public static final String TERM_LAST = "term.last";
    public static final String TERM = "term.text";
    public static final String ROLE = "role.name";
    public static final String STATION = "station.name";
    public static final String SERIAL = "serial";
    public static final String ISSUE_DATE = "issue.date";
    public static final String VERIFY = "verify.text";
    public static final String FILE_TITLE = "file.title";
    public static final String FILE_AUTHOR = "file.author";
    public static final String SIGNATORY = "signatory.name";
    public static final String SIGNATORY_TITLE = "signatory.title";
    public static final String SIGNER = TextElement.SIGNER.name();

    /** Every field that a certificate may have. */
    public static final Set<String> ALL = Set.of(
            RECIPIENT,
            PROGRAMME,
            HOLDER,
            EDITION,
            TERM_FIRST,
            TERM_LAST,
            TERM,
            ROLE,
            STATION,
            SERIAL,
            ISSUE_DATE,
            VERIFY,
            FILE_TITLE,
            FILE_AUTHOR,
            SIGNATORY,
            SIGNATORY_TITLE,
            SIGNER);

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** Of serials that are only as long as real ones. */
    private static final String NOWHERE = Serial.origin("");

    private final Programmes programmes;
    private final Function<City, Optional<Station>> stations;
    private final Clock clock;

    public CertificateFields(Programmes programmes, StationStore stations, Clock clock) {
        this(programmes, stations::find, clock);
    }

    private CertificateFields(Programmes programmes, Function<City, Optional<Station>> stations, Clock clock) {
        this.programmes = programmes;
        this.stations = stations;
        this.clock = clock;
    }

    /** @return the same for one batch: each station as it is when first asked for, so that none changes its name. Not for several threads */
    CertificateFields readOnce() {
        Map<City, Optional<Station>> read = new HashMap<>();
        return new CertificateFields(programmes, city -> read.computeIfAbsent(city, stations), clock);
    }

    Optional<Programme> programme(Award award) {
        return programmes.find(award.cohort().programme());
    }

    Instant now() {
        return clock.instant();
    }

    /** @return today where the award's cohort lives */
    public LocalDate today(Award award) {
        return now().atZone(zone(award)).toLocalDate();
    }

    /** @throws IllegalArgumentException if the award's programme is unknown */
    FieldValues of(Award award, Language language, Serial serial, Instant issuedAt) {
        Programme programme = programme(award)
                .orElseThrow(() -> new IllegalArgumentException("unknown programme of " + award.cohort()));
        String holder = programme.holder().in(language.tag());
        String edition = award.cohort().edition();
        String title = title(holder, edition, language);
        String term = award.term().map(t -> text(t, language)).orElse("");
        Optional<StationSeat> seat = StationSeat.of(award);
        String role = seat.map(s -> s.roleName(language)).orElse("");
        String station =
                seat.map(s -> s.stationName(stations.apply(s.city()), language)).orElse("");
        Optional<Signatory> signatory = programmes.find(award.cohort()).flatMap(Cohort::signatory);
        StringBuilder verify = new StringBuilder(title + "\n" + award.printedName() + "\n");
        if (seat.isPresent())
            verify.append(language == Language.ZH ? station + role : role + ", " + station)
                    .append('\n');
        award.term().ifPresent(t -> verify.append(t.first() + " – " + t.last() + "\n"));
        verify.append(serial.value());
        Map<Placeholder, String> texts = new HashMap<>();
        texts.put(new Placeholder(RECIPIENT), award.printedName());
        texts.put(new Placeholder(PROGRAMME), programme.name().in(language.tag()));
        texts.put(new Placeholder(HOLDER), holder);
        texts.put(new Placeholder(EDITION), edition);
        texts.put(
                new Placeholder(TERM_FIRST),
                award.term().map(t -> text(t.first(), language)).orElse(""));
        texts.put(
                new Placeholder(TERM_LAST),
                award.term().map(t -> text(t.last(), language)).orElse(""));
        texts.put(new Placeholder(TERM), term);
        texts.put(new Placeholder(ROLE), role);
        texts.put(new Placeholder(STATION), station);
        texts.put(new Placeholder(SERIAL), serial.value());
        texts.put(new Placeholder(ISSUE_DATE), text(issuedAt.atZone(zone(award)).toLocalDate(), language));
        texts.put(new Placeholder(VERIFY), verify.toString());
        texts.put(new Placeholder(FILE_TITLE), title + " – " + award.printedName());
        texts.put(new Placeholder(FILE_AUTHOR), programme.name().in(language.tag()));
        texts.put(
                new Placeholder(SIGNATORY),
                signatory.map(s -> s.name().in(language.tag())).orElse(""));
        texts.put(
                new Placeholder(SIGNATORY_TITLE),
                signatory.map(s -> s.title().in(language.tag())).orElse(""));
        return new FieldValues(texts);
    }

    /**
     * The fields with a stand-in for the serial, as long as a real one: serials are spent only when a batch runs.
     *
     * @throws IllegalArgumentException if the award's programme is unknown
     */
    FieldValues sample(Award award, Language language) {
        return of(award, language, Serial.of(Serial.series(award.cohort()), NOWHERE, 1), now());
    }

    /** @return what certificates of the same cohort are called, from the texts of one */
    static String title(FieldValues values, Language language) {
        String holder = values.text(new Placeholder(HOLDER)).orElse("");
        return title(holder, values.text(new Placeholder(EDITION)).orElse(""), language);
    }

    private static String title(String holder, String edition, Language language) {
        return language == Language.ZH ? edition + " 年 " + holder : holder + " " + edition;
    }

    private ZoneId zone(Award award) {
        return programmes
                .find(award.cohort())
                .map(Cohort::calendar)
                .map(c -> c.zone())
                .orElse(clock.getZone());
    }

    private static String text(Term term, Language language) {
        String between = language == Language.ZH ? "至" : " – ";
        return text(term.first(), language) + between + text(term.last(), language);
    }

    private static String text(LocalDate day, Language language) {
        return (language == Language.ZH ? CHINESE_DAY : ENGLISH_DAY).format(day);
    }
}
