/** Reads the tables of stations in posts. */
@NullMarked
package laurel.station.files;

import org.jspecify.annotations.NullMarked;
