package laurel.template;

/** Reads a template from files that were read before. Safe for all threads. */
@FunctionalInterface
public interface TemplateReader {
    /**
     * @param name what the problems call the source
     * @return the template, or why this program cannot read it any more
     */
    TemplateReading read(TemplateSource source, String name);
}
