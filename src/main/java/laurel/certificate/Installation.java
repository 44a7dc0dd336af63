package laurel.certificate;

import java.util.Map;

/**
 * One place where serials are minted: this database in this folder on this computer. It lives beside the database, not in
 * it, so that a copy of the database, or an older state of it, is not taken for the same place. Used by one thread at a time.
 */
public interface Installation {
    /**
     * @return an id that no other place has; a new one where this place cannot be told from a copy
     * @throws laurel.kernel.FileFailure if it cannot be read
     */
    String id();

    /** @return the highest number of the series that is known to be spent; 0 if none is */
    long spent(String series);

    /**
     * Notes that all numbers up to these are spent. When it returns, that is on the disk.
     *
     * @param last number by series
     * @throws laurel.kernel.FileFailure if it cannot be written; none of the numbers may then be used
     */
    void spend(Map<String, Long> last);
}
