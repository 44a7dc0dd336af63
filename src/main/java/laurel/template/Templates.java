package laurel.template;

import java.util.List;

/** The templates that there are. Safe for all threads. */
public interface Templates {
    /** @return every template's name, in alphabetical order */
    List<TemplateId> ids();

    /** @return the template, or why it cannot be used; an unknown id is refused too */
    TemplateReading read(TemplateId id);
}
