package laurel.kernel;

/** How much a {@link Problem} weighs, worst first. */
public enum Severity {
    /** The row, file or act cannot be used as it is. */
    ERROR,
    /** It can be used, but a person should look. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
