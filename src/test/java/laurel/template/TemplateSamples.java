package laurel.template;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.PageSize;
import laurel.template.TextStyle.Align;
import laurel.template.TextStyle.VerticalAlign;

/** Small templates, values and facts for tests. */
public final class TemplateSamples {
    /** A face that every build has. */
    public static final String ALWAYS = "NotoSansMerged-Regular";

    private TemplateSamples() {}

    public static Template templateOf(Element... elements) {
        return new Template(
                new TemplateId("sample"),
                1,
                Map.of(Language.EN, "Sample", Language.ZH, "样例"),
                Set.of(),
                PageSize.A4_LANDSCAPE,
                List.of(TemplatePage.of(elements)),
                source("hash-of-" + List.of(elements).hashCode()));
    }

    /** Files that are told from others by a text. */
    public static TemplateSource source(String text) {
        return TemplateSource.of(text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static TextStyle style(double size, double minimumSize) {
        return new TextStyle(
                FontChain.of(ALWAYS),
                size,
                minimumSize,
                new Colour(0),
                0,
                1.3,
                TextStyle.Wraps.NEVER,
                Align.CENTRE,
                VerticalAlign.MIDDLE);
    }

    public static TextStyle wrapping(double size, double minimumSize) {
        return wrapping(size, minimumSize, TextStyle.Wraps.PARAGRAPH);
    }

    public static TextStyle wrapping(double size, double minimumSize, TextStyle.Wraps wraps) {
        return new TextStyle(
                FontChain.of(ALWAYS), size, minimumSize, new Colour(0), 0, 1.3, wraps, Align.LEFT, VerticalAlign.TOP);
    }

    public static TextElement text(String id, Box box, TextStyle style, String pattern) {
        TextElement.Version version = new TextElement.Version(TextPattern.parse(pattern), style);
        return new TextElement(
                new ElementId(id),
                box,
                Meaning.Role.PARAGRAPH,
                Placement.PLAIN,
                Map.of(Language.EN, version, Language.ZH, version));
    }

    public static ShapeElement shape(String id, Figure figure) {
        return new ShapeElement(
                new ElementId(id),
                figure,
                new Paint(Optional.of(Paint.Fill.of(new Colour(0x3366cc))), Optional.empty(), 1),
                Placement.PLAIN);
    }

    public static FieldValues named(String name) {
        return FieldValues.NONE.with("recipient.name", name);
    }

    /** @return values for every field of the bundled template, in the words of its programme */
    public static FieldValues bundled(TemplateId id, String name, Language language) {
        boolean english = language == Language.EN;
        String serial = "2023-7K3Q9D-0014-W";
        FieldValues values = ambassador(name, language)
                .with("serial", "KSA-" + serial)
                .with("verify.text", name + "\n2023-09-20 – 2024-09-21\nKubeSphere Certificate 2023\nKSA-" + serial);
        FieldValues untimed = values.with("term.first", "").with("term.last", "");
        return switch (id.value()) {
            case "contributor" -> untimed.with("programme.holder", "KubeSphere Contributor");
            case "member" -> untimed.with("programme.holder", "KubeSphere Member");
            case "talented-speaker" -> untimed.with("programme.holder", "KubeSphere Talented Speaker");
            case "user-group" ->
                values.with("programme.name", english ? "KubeSphere User Group" : "KubeSphere 社区用户委员会")
                        .with("programme.holder", english ? "KubeSphere User Group member" : "KubeSphere 社区用户委员会成员")
                        .with("role.name", english ? "Leader" : "站长")
                        .with("station.name", english ? "Guangzhou Station" : "广州站");
            default -> values;
        };
    }

    /** @return values for every field of the ambassadors' template */
    public static FieldValues ambassador(String name, Language language) {
        boolean english = language == Language.EN;
        return named(name)
                .with("programme.name", english ? "KubeSphere Ambassadorship Program" : "KubeSphere 大使计划")
                .with("programme.holder", "KubeSphere Ambassador")
                .with("cohort.edition", "2023")
                .with("term.first", english ? "20 September 2023" : "2023年9月20日")
                .with("term.last", english ? "21 September 2024" : "2024年9月21日")
                .with("issue.date", english ? "10 October 2023" : "2023年10月10日")
                .with("serial", "KSAP-2023-0007")
                .with("verify.text", "https://community.example.org/certificates/KSAP-2023-0007?check=5b1f09")
                .with("signatory.name", english ? "Jane Okafor" : "李明")
                .with("signatory.title", english ? "Community Manager, KubeSphere" : "KubeSphere 社区经理");
    }

    public static IssueFacts facts(Language language) {
        return new IssueFacts(
                "Certificate <1> & 证书",
                "KSAP-2023-0007",
                "KubeSphere",
                language,
                Instant.parse("2023-10-10T08:15:30.5Z"),
                "KSAP-2023-0007/1");
    }
}
