package laurel.certificate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.kernel.Names;
import laurel.roster.Award;
import laurel.station.City;
import laurel.station.Station;
import laurel.station.StationRank;
import laurel.template.Language;

/**
 * What a user group's award is for: a rank in the station of a city. An award that was made of a station role says so in its
 * source, {@code station/guangzhou/deputy}.
 */
record StationSeat(City city, StationRank rank) {
    private static final Pattern SOURCE = Pattern.compile("station/([^/]+)/([a-z-]+)");

    /** @return what the award's source says, if it comes from a station role */
    static Optional<StationSeat> of(Award award) {
        Matcher matcher = SOURCE.matcher(award.source());
        if (!matcher.matches()) return Optional.empty();
        for (StationRank rank : StationRank.values()) {
            if (rank.key().equals(matcher.group(2))) {
                return Optional.of(new StationSeat(new City(matcher.group(1)), rank));
            }
        }
        return Optional.empty();
    }

    String source() {
        return "station/" + city.key() + "/" + rank.key();
    }

    /** @return the rank as a certificate prints it */
    String roleName(Language language) {
        boolean chinese = language == Language.ZH;
        return switch (rank) {
            case LEADER -> chinese ? "站长" : "Leader";
            case DEPUTY -> chinese ? "副站长" : "Deputy Leader";
            case COMMITTEE_MEMBER -> chinese ? "委员" : "Committee Member";
        };
    }

    /** @return the station as a certificate prints it: 广州站, {@code Guangzhou Station} */
    String stationName(Optional<Station> station, Language language) {
        String latin =
                city.key().substring(0, 1).toUpperCase(Locale.ROOT) + city.key().substring(1);
        if (language != Language.ZH) return latin + " Station";
        String name = station.map(Station::name).filter(Names::hasHan).orElse(latin + " ");
        return name.endsWith("站") ? name : name + "站";
    }
}
