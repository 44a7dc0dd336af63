package laurel.certificate.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import laurel.certificate.BatchOrder;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.Element;
import laurel.template.Language;
import laurel.template.Placeholder;

/** What a person calls the elements of a template: by the fields that they print, not by their ids. */
final class ElementNames {
    private final Map<String, Message> names;

    private ElementNames(Map<String, Message> names) {
        this.names = Map.copyOf(names);
    }

    static ElementNames of(BatchOrder order) {
        Map<String, Message> names = new HashMap<>();
        for (Element element : order.template().elements()) {
            name(element, order.language())
                    .ifPresent(name -> names.put(element.id().value(), name));
        }
        return new ElementNames(names);
    }

    private static Optional<Message> name(Element element, Language language) {
        return element.placeholders(language).stream()
                .map(Placeholder::name)
                .sorted()
                .map(LedgerDetailView::fieldName)
                .reduce((one, other) -> Message.of("certificate.ui.pair", one, other));
    }

    /** @return the problem with its element's name before it, instead of the id behind its place */
    Problem spoken(Problem problem) {
        Message name = names.get(problem.place().field());
        if (name == null) return problem;
        Place place = new Place(problem.place().source(), problem.place().line(), "");
        return new Problem(
                problem.severity(), Message.of("certificate.ui.problem.element", name, problem.message()), place);
    }
}
