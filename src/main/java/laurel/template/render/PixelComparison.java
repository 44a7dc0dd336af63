package laurel.template.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import javax.imageio.ImageIO;
import laurel.kernel.PageSize;
import laurel.template.Box;
import laurel.template.PictureComparison;
import laurel.template.PictureDifference;

/** Compares pixel by pixel; what differs close together is one area. */
public final class PixelComparison implements PictureComparison {
    /** The side of a cell in pixels: what differs in neighbouring cells belongs together. */
    private static final int CELL = 24;

    private static final int MOST_AREAS = 64;
    private static final int RED = 0xd00000;

    @Override
    public PictureDifference compare(byte[] before, byte[] now, PageSize page) {
        BufferedImage first = decoded(before);
        BufferedImage second = decoded(now);
        int width = Math.max(first.getWidth(), second.getWidth());
        int height = Math.max(first.getHeight(), second.getHeight());
        BufferedImage shown = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int columns = (width + CELL - 1) / CELL;
        BitSet cells = new BitSet(columns * ((height + CELL - 1) / CELL));
        long differing = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int a = pixel(first, x, y);
                boolean differs = a != pixel(second, x, y);
                shown.setRGB(x, y, differs ? RED : faded(a));
                if (!differs) continue;
                differing++;
                cells.set(y / CELL * columns + x / CELL);
            }
        }
        double mm = page.width().mm() / first.getWidth();
        double share = differing / ((double) width * height);
        return new PictureDifference(share, areas(cells, columns, mm), encoded(shown));
    }

    private static BufferedImage decoded(byte[] png) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            if (picture == null) throw new IllegalArgumentException("not a picture");
            return picture;
        } catch (IOException e) {
            throw new IllegalArgumentException("not a picture", e);
        }
    }

    private static byte[] encoded(BufferedImage picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return png.toByteArray();
    }

    /** @return red, green and blue; -1 outside */
    private static int pixel(BufferedImage picture, int x, int y) {
        return x < picture.getWidth() && y < picture.getHeight() ? picture.getRGB(x, y) & 0xffffff : -1;
    }

    private static int faded(int rgb) {
        int grey = (rgb >> 16 & 0xff) * 3 / 10 + (rgb >> 8 & 0xff) * 6 / 10 + (rgb & 0xff) / 10;
        int light = 255 - (255 - grey) / 3;
        return light << 16 | light << 8 | light;
    }

    private static List<Box> areas(BitSet cells, int columns, double mm) {
        BitSet left = (BitSet) cells.clone();
        List<Box> areas = new ArrayList<>();
        for (int cell = left.nextSetBit(0); cell >= 0 && areas.size() < MOST_AREAS; cell = left.nextSetBit(0)) {
            areas.add(area(left, cell, columns, mm));
        }
        return areas;
    }

    /** Takes all cells that hang together with the given one away. */
    private static Box area(BitSet left, int start, int columns, double mm) {
        int minX = columns;
        int maxX = 0;
        int minY = Integer.MAX_VALUE;
        int maxY = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        left.clear(start);
        while (!open.isEmpty()) {
            int cell = open.pop();
            int x = cell % columns;
            int y = cell / columns;
            minX = Math.min(minX, x);
            maxX = Math.max(maxX, x);
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int next = (y + dy) * columns + x + dx;
                    boolean inside = x + dx >= 0 && x + dx < columns && y + dy >= 0;
                    if (!inside || !left.get(next)) continue;
                    left.clear(next);
                    open.push(next);
                }
            }
        }
        double side = CELL * mm;
        return Box.mm(minX * side, minY * side, (maxX - minX + 1) * side, (maxY - minY + 1) * side);
    }
}
