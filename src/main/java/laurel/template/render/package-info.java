/** Fonts, PDF and PNG: the only package that knows java.awt and the file formats of pages. */
@NullMarked
package laurel.template.render;

import org.jspecify.annotations.NullMarked;
