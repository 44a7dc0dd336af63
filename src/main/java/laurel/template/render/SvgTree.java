package laurel.template.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * An SVG file as elements, for a file that {@link SvgCheck} has nothing against. What is in other languages (an editor's own
 * notes), describes (titles, metadata) or would run (scripts) is not taken over: nobody draws it.
 */
final class SvgTree {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Set<String> NOT_DRAWN = Set.of("title", "desc", "metadata", "script");

    private final SvgElement root;

    private SvgTree(SvgElement root) {
        this.root = root;
    }

    SvgElement root() {
        return root;
    }

    /** @return the elements by their ids; the first of two with the same */
    Map<String, SvgElement> named() {
        Map<String, SvgElement> named = new HashMap<>();
        root.each(element -> {
            if (element.has("id")) named.putIfAbsent(element.get("id"), element);
        });
        return named;
    }

    static SvgTree read(byte[] svg) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, related, location) -> {});
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
        Deque<SvgElement> open = new ArrayDeque<>();
        Optional<SvgElement> root = Optional.empty();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!isDrawn(reader)) {
                        pass(reader);
                    } else {
                        SvgElement element = element(reader);
                        if (root.isEmpty()) root = Optional.of(element);
                        if (!open.isEmpty()) open.peek().children().add(element);
                        open.push(element);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    int line = reader.getLocation().getLineNumber();
                    if (!open.isEmpty()) open.peek().children().add(SvgElement.text(reader.getText(), line));
                }
                default -> {}
            }
        }
        return new SvgTree(root.orElseThrow(() -> new XMLStreamException("Message: no element")));
    }

    private static boolean isDrawn(XMLStreamReader reader) {
        String space = reader.getNamespaceURI();
        boolean ours = space == null || space.isEmpty() || space.equals(SVG);
        return ours && !NOT_DRAWN.contains(reader.getLocalName());
    }

    private static void pass(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }

    private static SvgElement element(XMLStreamReader reader) {
        SvgElement element =
                SvgElement.named(reader.getLocalName(), reader.getLocation().getLineNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            String name = reader.getAttributeLocalName(i);
            boolean plain = space == null || space.isEmpty();
            if (plain || (XLINK.equals(space) && name.equals("href") && !element.has(name))) {
                element.set(name, reader.getAttributeValue(i).strip());
            } else if (XMLConstants.XML_NS_URI.equals(space) && name.equals("space")) {
                element.set("xml:space", reader.getAttributeValue(i));
            }
        }
        return element;
    }

    byte[] bytes() throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
        write(root, writer);
        writer.writeEndDocument();
        writer.close();
        return bytes.toByteArray();
    }

    private static void write(SvgElement element, XMLStreamWriter writer) throws XMLStreamException {
        if (element.isText()) {
            writer.writeCharacters(element.text());
            return;
        }
        writer.writeStartElement(element.name());
        if (element.is("svg")) writer.writeAttribute("xmlns", SVG);
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            writer.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        for (SvgElement child : element.children()) write(child, writer);
        writer.writeEndElement();
    }
}
