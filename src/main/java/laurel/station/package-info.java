/**
 * The user groups of cities: stations and who leads them. {@link laurel.station.PlanStationImport} reads them out of
 * published tables, {@link laurel.station.StationCheck} says what breaks their rules.
 */
@NullMarked
package laurel.station;

import org.jspecify.annotations.NullMarked;
