package laurel.template.render;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import laurel.kernel.Severity;
import laurel.template.render.PictureReport.Remark;

/**
 * Reads an SVG file once, without drawing anything, and tells what must not be in it: a DOCTYPE, anything fetched from
 * elsewhere, too many elements, pictures in it that are bombs. Scripts are told and never run.
 */
final class SvgCheck {
    private static final Pattern EXTERNAL_URL =
            Pattern.compile("url\\(\\s*['\"]?\\s*(?!#|data:)([^)'\"]{1,100})", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMPORT = Pattern.compile("@import", Pattern.CASE_INSENSITIVE);
    private static final Pattern FONT_FACE = Pattern.compile("@font-face", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 200;
    private static final Pattern DATA = Pattern.compile("data:[^,]*;base64,(.*)", Pattern.DOTALL);

    /** One element, for counting. */
    private static final class Counted {
        private final List<Counted> children = new ArrayList<>();
        private String refersTo = "";
    }

    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> external = new TreeSet<>();
    private final Map<String, Counted> named = new HashMap<>();
    private final List<Counted> open = new ArrayList<>();
    private Optional<Counted> root = Optional.empty();
    private String element = "";
    private boolean scripts;

    /** @param remarks errors mean that it must not be drawn */
    record Findings(List<Remark> remarks) {
        boolean refused() {
            return remarks.stream().anyMatch(remark -> remark.severity() == Severity.ERROR);
        }
    }

    static Findings of(byte[] svg) {
        SvgCheck check = new SvgCheck();
        try {
            check.read(svg);
            check.conclude();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            String message = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
            check.remarks.add(Remark.error("template.svg.syntax", line, message));
        }
        return new Findings(check.remarks);
    }

    private void read(byte[] svg) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, related, location) -> {});
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    remarks.add(Remark.error("template.svg.doctype"));
                    return;
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    if (reader.getPITarget().equals("xml-stylesheet")) external.add("xml-stylesheet");
                }
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> open.remove(open.size() - 1);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (element.equals("style")) style(reader.getText());
                }
                default -> {}
            }
            if (open.size() > DEEPEST) {
                remarks.add(Remark.error("template.picture.deep"));
                return;
            }
        }
    }

    private void start(XMLStreamReader reader) {
        element = reader.getLocalName();
        Counted counted = new Counted();
        if (open.isEmpty()) root = Optional.of(counted);
        else open.get(open.size() - 1).children.add(counted);
        open.add(counted);
        if (open.size() == 1 && !element.equals("svg")) remarks.add(Remark.error("template.svg.root", element));
        if (element.equals("script")) scripts = true;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(counted, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    private void attribute(Counted counted, String name, String value) {
        if (name.equals("id")) named.putIfAbsent(value, counted);
        if (name.startsWith("on")) scripts = true;
        if (name.equals("href") || name.equals("src")) reference(counted, value.strip());
        else style(value);
    }

    private void reference(Counted counted, String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        if (target.startsWith("#")) {
            counted.refersTo = target.substring(1);
        } else if (lower.startsWith("data:")) {
            embedded(target);
        } else if (!element.equals("a") && !target.isEmpty()) {
            external.add(target);
        } else if (lower.startsWith("javascript:")) {
            scripts = true;
        }
    }

    /** Only small pictures of pixels: an SVG in an SVG would have to be looked through again. */
    private void embedded(String data) {
        Matcher matcher = DATA.matcher(data);
        if (!matcher.matches()) {
            remarks.add(Remark.error("template.svg.data", data.substring(0, Math.min(40, data.length()))));
            return;
        }
        try {
            byte[] content = Base64.getMimeDecoder().decode(matcher.group(1));
            PictureKind kind = PictureKind.of(content);
            boolean pixels = kind == PictureKind.PNG || kind == PictureKind.JPEG;
            Optional<RasterHeader> header = pixels ? RasterHeader.read(kind, content) : Optional.empty();
            if (header.isEmpty()) {
                remarks.add(Remark.error("template.svg.data", data.substring(0, Math.min(40, data.length()))));
            } else if (header.get().pixels() > PictureLimits.PIXELS) {
                remarks.add(GuardedPictures.tooManyPixels(header.get()));
            }
        } catch (IllegalArgumentException e) {
            remarks.add(Remark.error("template.svg.data", data.substring(0, Math.min(40, data.length()))));
        }
    }

    private void style(String text) {
        Matcher url = EXTERNAL_URL.matcher(text);
        while (url.find()) external.add(url.group(1).strip());
        if (element.equals("style") && IMPORT.matcher(text).find()) external.add("@import");
        if (FONT_FACE.matcher(text).find()) external.add("@font-face");
    }

    private void conclude() {
        if (!external.isEmpty()) remarks.add(Remark.error("template.svg.external", String.join(", ", external)));
        if (scripts) remarks.add(Remark.note("template.svg.script"));
        if (root.isEmpty()) return;
        long count = expanded(root.get(), new HashMap<>(), 0);
        if (count > PictureLimits.ELEMENTS) {
            String found = count >= Long.MAX_VALUE / 2 ? "∞" : Long.toString(count);
            remarks.add(Remark.error("template.svg.large", PictureLimits.ELEMENTS, found));
        }
    }

    /** Counts in {@code long} and stops counting far beyond the limit; an element that refers to itself is without end. */
    private long expanded(Counted from, Map<Counted, Long> known, int depth) {
        long end = Long.MAX_VALUE / 2;
        Long before = known.get(from);
        if (before != null) return before;
        if (depth > 4 * DEEPEST) return end;
        known.put(from, end);
        long count = 1;
        for (Counted child : from.children) count = Math.min(end, count + expanded(child, known, depth + 1));
        Counted target = named.get(from.refersTo);
        if (target != null) count = Math.min(end, count + expanded(target, known, depth + 1));
        known.put(from, count);
        return count;
    }
}
