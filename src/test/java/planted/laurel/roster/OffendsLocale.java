package planted.laurel.roster;

/** A use case whose keys depend on the computer's own language. */
class OffendsLocale {
    @SuppressWarnings("StringCaseLocaleUsage") // it is here to be caught
    String key(String name) {
        return name.toLowerCase();
    }
}
