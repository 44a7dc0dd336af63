package laurel.station;

/**
 * What an import of stations did.
 *
 * @param stations stations made
 * @param roles roles made, each with a person of its own
 * @param unchanged roles that were there already
 * @param refused names that were not imported
 * @param alike pairs of people, of all that are known, who may be the same; nobody was merged
 */
public record StationImportReport(int stations, int roles, int unchanged, int refused, int alike) {}
