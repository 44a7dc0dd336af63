package laurel.template.render;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import laurel.template.render.PictureReport.Remark;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/** Draws an SVG file as one page of PDF vectors; letters become outlines. */
final class SvgCleaning {
    /** CSS pixels are 1/96 inch. */
    private static final double POINTS = 0.75;
    /** What cannot be vectors (blurs, masks) is drawn with so many pixels to a point, in pictures that are not huge. */
    private static final double FINENESS = 4;

    private static final double MOST_PIXELS = 16_000_000;
    private static final Set<String> GENERIC = Set.of("serif", "sans-serif", "monospace", "inherit", "");

    private SvgCleaning() {}

    static PictureReport clean(byte[] svg) throws IOException {
        SvgCheck.Findings findings = SvgCheck.of(svg);
        if (findings.refused()) return PictureReport.refused(findings.remarks().toArray(Remark[]::new));
        List<Remark> remarks = new ArrayList<>(findings.remarks());
        absent(findings.families()).ifPresent(remarks::add);
        SVGDocument document = parsed(svg);
        if (document == null) return PictureReport.refused(Remark.error("template.picture.damaged", "SVG"));
        FloatSize size = document.size();
        double width = size.getWidth() * POINTS;
        double height = size.getHeight() * POINTS;
        if (!(width >= 1 && height >= 1 && width <= PictureLimits.SIDE && height <= PictureLimits.SIDE)) {
            return PictureReport.refused(Remark.error(
                    "template.picture.size", Math.round(width), Math.round(height), Math.round(PictureLimits.SIDE)));
        }
        byte[] drawn = drawn(document, width, height);
        return PdfCleaning.ofOurs(drawn, remarks);
    }

    private static @Nullable SVGDocument parsed(byte[] svg) {
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .documentLimits(new DocumentLimits(
                        DocumentLimits.DEFAULT_MAX_NESTING_DEPTH, DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH, (int)
                                PictureLimits.ELEMENTS))
                .build();
        return new SVGLoader().load(new ByteArrayInputStream(svg), null, context);
    }

    private static byte[] drawn(SVGDocument svg, double width, double height) throws IOException {
        double scale = Math.min(FINENESS, Math.sqrt(MOST_PIXELS / (width * height)));
        float wide = (float) (width * scale);
        float high = (float) (height * scale);
        try (PDDocument pdf = new PDDocument()) {
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(pdf, wide, high);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.BLACK);
            graphics.setClip(0, 0, (int) Math.ceil(wide), (int) Math.ceil(high));
            svg.render((Component) null, graphics, new ViewBox(wide, high));
            graphics.dispose();
            PDFormXObject form = graphics.getXFormObject();
            PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
            pdf.addPage(page);
            CleanPage.draw(pdf, page, form, 1 / scale);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** Texts in fonts that are not here would look otherwise than their maker meant. */
    private static Optional<Remark> absent(Set<String> families) {
        Set<String> known = new TreeSet<>();
        for (String family :
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT)) {
            known.add(family.toLowerCase(Locale.ROOT));
        }
        Set<String> absent = new TreeSet<>();
        for (String family : families) {
            String lower = family.toLowerCase(Locale.ROOT);
            if (!GENERIC.contains(lower) && !known.contains(lower)) absent.add(family);
        }
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(Remark.note("template.svg.fonts", String.join(", ", absent)));
    }
}
