package laurel.template.files;

import com.fasterxml.jackson.core.JsonLocation;
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
import java.util.function.Function;
import java.util.function.Predicate;
import laurel.kernel.Length;
import laurel.kernel.PageSize;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.BundledFaces;
import laurel.template.Colour;
import laurel.template.Language;
import laurel.template.PictureReading;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplatePage;
import laurel.template.TemplateReading;
import laurel.template.TemplateSource;

/** Reads {@code template.json}: strictly, so that a slip of the pen is told and not passed over, and to the end. */
public final class TemplateJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** The newest form of the file that this program reads; a file that says nothing has the first. */
    private static final int FORMAT = 1;

    private TemplateJson() {}

    /** Reads a template without pictures; one that names a picture is refused. */
    public static TemplateReading read(byte[] json, String source) {
        return read(json, source, name -> Optional.empty());
    }

    /**
     * @param source the file as the user knows it, for the problems' places
     * @param pictures looks through a picture of the template's folder; empty if there is no such file
     */
    public static TemplateReading read(
            byte[] json, String source, Function<String, Optional<PictureReading>> pictures) {
        return read(json, source, pictures, BundledFaces.NAMES::contains);
    }

    /** @param faces whether a template may name the face */
    private static TemplateReading read(
            byte[] json, String source, Function<String, Optional<PictureReading>> pictures, Predicate<String> faces) {
        List<Problem> problems = new ArrayList<>();
        PicturesJson album = new PicturesJson(pictures, problems);
        Optional<Template> template = parsed(json, source, problems)
                .flatMap(root -> template(new JsonFields(root, "", Place.in(source), problems), album, faces, json));
        return template.isPresent() && problems.isEmpty()
                ? new TemplateReading.Found(template.get(), album.notes())
                : new TemplateReading.Refused(problems.stream().distinct().toList());
    }

    /**
     * Reads a template again from files that were read before: its pictures are taken as they were admitted then, and its faces
     * are kept with it, whatever this program has.
     */
    public static TemplateReading again(TemplateSource files, String source) {
        return read(
                files.json(),
                source,
                name -> Optional.ofNullable(files.pictures().get(name))
                        .map(picture -> new PictureReading.Admitted(picture, List.of())),
                face -> true);
    }

    private static Optional<JsonNode> parsed(byte[] json, String source, List<Problem> problems) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            return tree(parser, source, problems);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static Optional<JsonNode> tree(JsonParser parser, String source, List<Problem> problems)
            throws IOException {
        try {
            JsonNode root = MAPPER.readTree(parser);
            return Optional.of(root == null ? MissingNode.getInstance() : root);
        } catch (JsonProcessingException e) {
            // What is beyond a limit of the parser, too deep for one, has no place of its own.
            JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            Place place = Place.line(source, Math.max(0, at.getLineNr()));
            problems.add(Problem.error(place, "template.json.syntax", e.getOriginalMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Template> template(
            JsonFields root, PicturesJson pictures, Predicate<String> faces, byte[] json) {
        if (root.has("format")) root.whole("format", 1, FORMAT);
        TemplateId id = root.parsed("id", "id", TemplateId::new, new TemplateId("unnamed"));
        int version = root.whole("version", 1, 1_000_000);
        Map<Language, String> names = names(root);
        Set<String> programmes = programmes(root);
        PageSize size = page(root.inner("page"));
        Map<String, Colour> palette = root.has("palette") ? palette(root.inner("palette")) : Map.of();
        ElementJson elements = new ElementJson(new PaintJson(palette), pictures, names.keySet(), faces);
        List<TemplatePage> pages = new PagesJson(elements, pictures, size).read(root);
        root.noMore();
        return root.anyProblem()
                ? Optional.empty()
                : Optional.of(new Template(
                        id, version, names, programmes, size, pages, TemplateSource.of(json, pictures.admitted())));
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
}
