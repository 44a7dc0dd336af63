/**
 * The database file: opened with distrust, migrated, backed up, and written in named acts only. Knows no feature.
 *
 * <p>Entry points: {@link laurel.store.Database#open} and {@link laurel.store.ActUnitOfWork}. Adapters of features
 * ({@code x.store}) take a {@link laurel.store.Database} and reach their tables through {@link
 * laurel.store.Database#withHandle}: inside an act that is the act's own handle, outside it is one for reading. Rows are
 * recorded by {@link laurel.store.RowRecorder}, a trigger that the database puts on every table it finds, so a feature's
 * migration only makes its tables, each with a primary key.
 */
@NullMarked
package laurel.store;

import org.jspecify.annotations.NullMarked;
