package laurel.template;

import laurel.kernel.PageSize;

/** Compares two pictures of pages. Safe for all threads. */
@FunctionalInterface
public interface PictureComparison {
    /**
     * @param before a PNG of ours
     * @param now another; where it is larger or smaller, all of the rest counts as different
     * @param page the size of the page that the first one shows
     */
    PictureDifference compare(byte[] before, byte[] now, PageSize page);
}
