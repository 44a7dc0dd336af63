/**
 * The window without any feature: shell, navigation, tasks, dialogs, texts that follow the language, theme, and small
 * factories for forms and tables. A feature gives a {@link laurel.desktop.Screen}; its view models see
 * {@link laurel.desktop.TaskRunner} and {@link laurel.desktop.Dialogs} only. Uses {@code kernel}.
 */
@NullMarked
package laurel.desktop;

import org.jspecify.annotations.NullMarked;
