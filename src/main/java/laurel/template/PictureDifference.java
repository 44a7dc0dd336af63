package laurel.template;

import java.util.List;

/**
 * What differs between two pictures of a page. Immutable.
 *
 * @param share of the pixels that differ, 0 to 1
 * @param areas rectangles around what differs, from the top, at most 64
 * @param picture a PNG: the first picture, faded, with all that differs in red
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and on the way out
public record PictureDifference(double share, List<Box> areas, byte[] picture) {
    public PictureDifference {
        areas = List.copyOf(areas);
        picture = picture.clone();
    }

    /** @return a copy of the PNG */
    @Override
    public byte[] picture() {
        return picture.clone();
    }

    public boolean isNone() {
        return share == 0;
    }
}
