package laurel.station;

import java.util.List;
import java.util.Locale;
import laurel.kernel.Message;

/** What somebody is in a station, highest first. */
public enum StationRank {
    /** 站长; one in each active station. */
    LEADER,
    /** 副站长; at most one. */
    DEPUTY,
    /** 委员; any number. */
    COMMITTEE_MEMBER;

    /** @return its name in files: {@code committee-member} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return its name on the screen */
    public Message title() {
        return Message.of("station.rank." + name());
    }

    /** @return whether a station has at most one */
    public boolean single() {
        return this != COMMITTEE_MEMBER;
    }

    /** @return the names of a table row that hold it */
    List<String> of(PublishedStation station) {
        return switch (this) {
            case LEADER -> station.leaders();
            case DEPUTY -> station.deputies();
            case COMMITTEE_MEMBER -> station.members();
        };
    }
}
