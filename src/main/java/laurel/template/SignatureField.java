package laurel.template;

import java.util.List;

/**
 * What a digital signature shows on its page. It is no part of the page itself: only a signed PDF has it, no picture.
 *
 * @param element it came from
 * @param box its area
 * @param marks what it shows, the lowest first, in points from the page's top left corner
 */
public record SignatureField(ElementId element, Box box, List<Mark> marks) {
    public SignatureField {
        marks = List.copyOf(marks);
    }

    /** @return the words that it shows */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Mark mark : marks) {
            String line = mark.fold(words -> words.line().text(), shape -> "", qr -> "", image -> "", turned -> "");
            text.append(text.isEmpty() || line.isEmpty() ? "" : " ").append(line.strip());
        }
        return text.toString();
    }
}
