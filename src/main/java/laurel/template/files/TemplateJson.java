package laurel.template.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import laurel.kernel.Length;
import laurel.kernel.PageSize;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Sha256;
import laurel.template.Box;
import laurel.template.Colour;
import laurel.template.Element;
import laurel.template.ElementId;
import laurel.template.Language;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;

/** Reads {@code template.json}: strictly, so that a slip of the pen is told and not passed over, and to the end. */
public final class TemplateJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private TemplateJson() {}

    /**
     * @param source the file as the user knows it, for the problems' places
     */
    public static TemplateReading read(byte[] json, String source) {
        List<Problem> problems = new ArrayList<>();
        Optional<Template> template = parsed(json, source, problems)
                .flatMap(root -> template(new JsonFields(root, "", Place.in(source), problems), Sha256.hex(json)));
        return template.isPresent() && problems.isEmpty()
                ? new TemplateReading.Found(template.get())
                : new TemplateReading.Refused(problems);
    }

    private static Optional<JsonNode> parsed(byte[] json, String source, List<Problem> problems) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            JsonNode root = MAPPER.readTree(parser);
            return Optional.of(root == null ? MissingNode.getInstance() : root);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(Problem.error(
                    Place.line(source, Math.max(0, line)), "template.json.syntax", e.getOriginalMessage()));
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static Optional<Template> template(JsonFields root, String hash) {
        TemplateId id = root.parsed("id", "id", TemplateId::new, new TemplateId("unnamed"));
        int version = (int) root.number("version", 1, 1_000_000);
        Map<Language, String> names = names(root);
        Set<String> programmes = programmes(root);
        PageSize page = page(root.inner("page"));
        Map<String, Colour> palette = root.has("palette") ? palette(root.inner("palette")) : Map.of();
        ElementJson reader = new ElementJson(palette, names.keySet());
        List<Element> elements = new ArrayList<>();
        Set<ElementId> ids = new HashSet<>();
        int place = 0;
        for (JsonNode node : root.array("elements")) {
            JsonFields fields = root.of(node, "elements[" + place++ + "]");
            reader.read(fields).ifPresent(element -> {
                if (!ids.add(element.id())) {
                    fields.problem("id", "template.element.twice", element.id().value());
                }
                checkInside(element, page, fields);
                elements.add(element);
            });
        }
        root.noMore();
        return root.anyProblem()
                ? Optional.empty()
                : Optional.of(new Template(id, version, names, programmes, page, elements, hash));
    }

    private static Map<Language, String> names(JsonFields root) {
        JsonFields fields = root.inner("name");
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (fields.has(language.tag())) names.put(language, fields.text(language.tag()));
        }
        fields.noMore();
        if (names.isEmpty() && !root.anyProblem()) root.problem("name", "template.json.missing", "en");
        return names;
    }

    private static Set<String> programmes(JsonFields root) {
        Set<String> programmes = new HashSet<>();
        if (!root.has("programmes")) return programmes;
        for (JsonNode node : root.array("programmes")) {
            if (node.isTextual() && !node.textValue().isBlank()) {
                programmes.add(node.textValue());
            } else {
                root.wrong("programmes", "a list of programmes", node);
            }
        }
        return programmes;
    }

    private static PageSize page(JsonFields fields) {
        double width = fields.number("width", 10, 2000);
        double height = fields.number("height", 10, 2000);
        fields.noMore();
        return new PageSize(Length.mm(width), Length.mm(height));
    }

    private static Map<String, Colour> palette(JsonFields fields) {
        Map<String, Colour> palette = new TreeMap<>();
        for (String name : fields.names()) {
            palette.put(name, fields.parsed(name, "colour", Colour::parse, new Colour(0)));
        }
        return palette;
    }

    /** Art may bleed over the edge; what must be read may not. */
    private static void checkInside(Element element, PageSize page, JsonFields fields) {
        Optional<Box> box = element.fold(
                text -> Optional.of(text.box()), qr -> Optional.of(qr.box()), shape -> Optional.<Box>empty());
        if (box.isEmpty()) return;
        boolean inside = box.get().right() <= page.width().points() + 1e-6
                && box.get().bottom() <= page.height().points() + 1e-6;
        if (!inside)
            fields.problem("x", "template.element.outside", element.id().value());
    }
}
