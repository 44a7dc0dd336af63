package laurel.person;

/** What sort of other name an {@link Alias} is. */
public enum AliasKind {
    /** A GitHub login; unique in the world, compared ignoring case. */
    GITHUB,
    /** A user name of the community's forum; unique there. */
    FORUM,
    /** Another spelling of the real name; says nothing about identity. */
    NAME,
    /** A nickname. */
    NICKNAME;

    /** @return whether two people cannot have the same one */
    public boolean unique() {
        return this == GITHUB || this == FORUM;
    }
}
