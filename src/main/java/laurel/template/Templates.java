package laurel.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The templates that there are. Safe for all threads. */
public interface Templates {
    /** @return every template's name, in alphabetical order */
    List<TemplateId> ids();

    /** @return the template, or why it cannot be used; an unknown id is refused too */
    TemplateReading read(TemplateId id);

    /** @return the template that a programme's certificates have unless another is chosen: the first one made for it */
    default Optional<Template> madeFor(String programme) {
        return ids().stream()
                .map(this::read)
                .flatMap(reading ->
                        reading.fold(found -> Stream.of(found.template()), refused -> Stream.<Template>empty()))
                .filter(template -> template.isMadeFor(programme))
                .findFirst();
    }
}
