/**
 * YAML and JSON as one kind of tree whose nodes remember their line, read strictly and with limits. Entry points:
 * {@link laurel.kernel.tree.TreeReader} and {@link laurel.kernel.tree.Fields}.
 */
@NullMarked
package laurel.kernel.tree;

import org.jspecify.annotations.NullMarked;
