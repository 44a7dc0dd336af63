package laurel.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.ElementId;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.Mark;
import laurel.template.PageLayout;
import laurel.template.Picture;
import laurel.template.Template;

/**
 * Looks at pages as they will be drawn, for what a reader of the paper would mind: text that was shrunk until it can hardly
 * be read, pictures too coarse for print.
 *
 * @param template what the pages were laid out from
 * @param language in which
 */
record PageCheck(Template template, Language language) {
    /** Printed text below it is hard to read at arm's length, in points; text that is meant to be smaller is left alone. */
    static final double LEGIBLE = 8;
    /** Below it a print looks soft, in dots per inch. */
    static final double FINE = 300;
    /** Below it the dots can be counted. */
    static final double COARSE = 150;

    private static final double ROUNDING = 0.01;

    /** @return what is wrong with what differs from certificate to certificate */
    List<Problem> own(Layout layout, Place place) {
        List<Problem> found = new ArrayList<>();
        sizes(layout).forEach((element, size) -> {
            if (size < LEGIBLE && size < wanted(element) - ROUNDING) {
                found.add(Problem.warning(
                        place.field(element.value()), "certificate.plan.smallText", number(size), number(LEGIBLE)));
            }
        });
        layout.pages().forEach(page -> found.addAll(pictures(page.marks(), place)));
        return found;
    }

    /** @return what is wrong with what all certificates share */
    List<Problem> shared(Layout layout, Place place) {
        return layout.pages().stream()
                .flatMap(page -> pictures(page.background().marks(), place).stream())
                .toList();
    }

    /** @return the smallest share of its wanted size at which a text is drawn; 1 where none was shrunk */
    double tightest(Layout layout) {
        return sizes(layout).entrySet().stream()
                .mapToDouble(size -> size.getValue() / wanted(size.getKey()))
                .min()
                .orElse(1);
    }

    private Map<ElementId, Double> sizes(Layout layout) {
        Map<ElementId, Double> sizes = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        layout.pages().stream()
                .map(PageLayout::marks)
                .flatMap(List::stream)
                .flatMap(mark -> mark.<Stream<Mark.Text>>fold(
                        Stream::of,
                        shape -> Stream.empty(),
                        qr -> Stream.empty(),
                        image -> Stream.empty(),
                        turned -> turned.mark()
                                .<Stream<Mark.Text>>fold(
                                        Stream::of,
                                        shape -> Stream.empty(),
                                        qr -> Stream.empty(),
                                        image -> Stream.empty(),
                                        again -> Stream.empty())))
                .forEach(text -> sizes.merge(text.element(), text.size(), Math::min));
        return sizes;
    }

    private double wanted(ElementId id) {
        return template.element(id)
                .map(element -> element.<Double>fold(
                        text -> text.version(language).style().size(),
                        qr -> Double.MAX_VALUE,
                        shape -> Double.MAX_VALUE,
                        picture -> Double.MAX_VALUE))
                .orElse(Double.MAX_VALUE);
    }

    private static List<Problem> pictures(List<Mark> marks, Place place) {
        return marks.stream()
                .flatMap(mark -> mark.<Stream<Problem>>fold(
                        text -> Stream.empty(),
                        shape -> Stream.empty(),
                        qr -> Stream.empty(),
                        image -> coarse(image, place),
                        turned -> pictures(List.of(turned.mark()), place).stream()))
                .toList();
    }

    private static Stream<Problem> coarse(Mark.Image image, Place place) {
        Picture picture = image.picture();
        if (picture.kind() == Picture.Kind.PDF) return Stream.empty();
        double across = picture.width() / (image.width() / 72);
        double down = picture.height() / (image.height() / 72);
        double dots = Math.min(across, down);
        if (dots >= FINE - 1) return Stream.empty();
        Place element = place.field(image.element().value());
        String name = picture.name();
        return Stream.of(
                dots < COARSE
                        ? Problem.error(element, "certificate.plan.poorResolution", name, Math.round(dots))
                        : Problem.warning(element, "certificate.plan.lowResolution", name, Math.round(dots)));
    }

    private static String number(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
