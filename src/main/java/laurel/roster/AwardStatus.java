package laurel.roster;

/** What has become of an {@link Award}; whether its term runs is a question of the day, not of the status. */
public enum AwardStatus {
    HELD,
    /** Withdrawn by the community, with a reason. */
    REMOVED,
    /** Given back by the holder. */
    RESIGNED
}
