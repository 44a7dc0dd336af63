package laurel.template.render;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.SVGRenderingHints;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import laurel.template.Picture;
import laurel.template.render.PictureReport.Art;
import laurel.template.render.PictureReport.Remark;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/**
 * Draws an SVG file as one page of PDF vectors, or, where these would look otherwise ({@link SvgVectors}), as pixels. What
 * would look otherwise both ways is refused; letters become outlines.
 */
final class SvgCleaning {
    /** CSS pixels are 1/96 inch. */
    private static final double POINTS = 0.75;
    /** Units of the vectors to a point: numbers in PDF have few digits. */
    private static final double FINENESS = 4;

    private static final double MOST_UNITS = 16_000_000;
    /** Pixels to an inch, on pages that are not huge: A3 has 300 still. */
    private static final double DENSITY = 400;

    private static final double MOST_PIXELS = 17_500_000;
    private static final int MOST_REMARKS = 100;

    private SvgCleaning() {}

    static PictureReport clean(byte[] svg) throws IOException {
        List<Remark> remarks = new ArrayList<>(SvgCheck.of(svg).remarks());
        if (remarks.stream().anyMatch(PictureReport::isError)) return refused(remarks);
        try {
            return clean(SvgTree.read(svg), remarks);
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static PictureReport refused(List<Remark> remarks) {
        return new PictureReport(remarks.stream().distinct().limit(MOST_REMARKS).toList(), Optional.empty());
    }

    private static PictureReport clean(SvgTree tree, List<Remark> remarks) throws IOException, XMLStreamException {
        SvgElement root = tree.root();
        SvgStyles.bring(root, remarks);
        SvgRules.check(tree, remarks);
        SvgTexts.outline(root, remarks);
        SvgSize size = SvgSize.of(root, remarks);
        if (remarks.stream().anyMatch(PictureReport::isError)) return refused(remarks);
        SvgLinks.follow(tree);
        SvgLayers.part(tree);
        size.set(root);
        SVGDocument document = parsed(tree.bytes());
        if (document == null) return PictureReport.refused(Remark.error("template.picture.damaged", "SVG"));
        double width = size.width() * POINTS;
        double height = size.height() * POINTS;
        Optional<SvgElement> exception = SvgVectors.exception(root);
        if (exception.isEmpty()) return PdfCleaning.ofOurs(drawn(document, width, height), remarks);
        double scale = Math.min(DENSITY / 72, Math.sqrt(MOST_PIXELS / (width * height)));
        SvgElement cause = exception.get();
        remarks.add(Remark.note("template.svg.pixels", Math.round(scale * 72), cause.described(), cause.line()));
        return new PictureReport(remarks, Optional.of(pixels(document, width * scale, height * scale)));
    }

    private static @Nullable SVGDocument parsed(byte[] svg) {
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .documentLimits(new DocumentLimits(
                        DocumentLimits.DEFAULT_MAX_NESTING_DEPTH, DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH, (int)
                                (2 * PictureLimits.ELEMENTS)))
                .build();
        return new SVGLoader().load(new ByteArrayInputStream(svg), null, context);
    }

    private static byte[] drawn(SVGDocument svg, double width, double height) throws IOException {
        double scale = Math.min(FINENESS, Math.sqrt(MOST_UNITS / (width * height)));
        float wide = (float) (width * scale);
        float high = (float) (height * scale);
        try (PDDocument pdf = new PDDocument()) {
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(pdf, wide, high);
            smooth(graphics);
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

    private static Art pixels(SVGDocument svg, double width, double height) throws IOException {
        int wide = (int) Math.max(1, Math.round(width));
        int high = (int) Math.max(1, Math.round(height));
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        smooth(graphics);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(
                SVGRenderingHints.KEY_MASK_CLIP_RENDERING, SVGRenderingHints.VALUE_MASK_CLIP_RENDERING_ACCURACY);
        svg.render((Component) null, graphics, new ViewBox(wide, high));
        graphics.dispose();
        byte[] content = RasterCleaning.packed(new Srgb(image, Optional.empty()).convert(), Picture.Kind.PNG);
        return new Art(Picture.Kind.PNG, wide, high, content);
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
