/**
 * Certificate templates and their layout. {@link laurel.template.Template} is a design, {@link laurel.template.PreparedTemplate}
 * the same ready for one language, {@link laurel.template.PageLayout} one page with everything measured; {@link
 * laurel.template.Renderer} draws a layout and never measures again. Pure: no font, picture or file library is seen here.
 */
@NullMarked
package laurel.template;

import org.jspecify.annotations.NullMarked;
