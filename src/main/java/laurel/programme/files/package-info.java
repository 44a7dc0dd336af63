/** Programmes as YAML files: the presets of the program and those of the data folder. */
@NullMarked
package laurel.programme.files;

import org.jspecify.annotations.NullMarked;
