package laurel.certificate.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import laurel.certificate.OutputFormat;

/** As what kinds of file certificates are written: any of PDF, a picture for web pages, one for print, one of any size. */
public final class FormatChoices {
    private static final int USUAL_DPI = 150;

    private final BooleanProperty pdf = new SimpleBooleanProperty(true);
    private final BooleanProperty web = new SimpleBooleanProperty(true);
    private final BooleanProperty print = new SimpleBooleanProperty(false);
    private final BooleanProperty custom = new SimpleBooleanProperty(false);
    private final StringProperty dpi = new SimpleStringProperty(String.valueOf(USUAL_DPI));

    /** @param changed called after each change */
    FormatChoices(Runnable changed) {
        for (BooleanProperty choice : List.of(pdf, web, print, custom)) {
            choice.addListener((property, old, now) -> changed.run());
        }
        dpi.addListener((property, old, now) -> {
            if (custom.get()) changed.run();
        });
    }

    /** @return the ticked ones that can be made; none if a size was typed that cannot be drawn */
    Set<OutputFormat> chosen() {
        Set<OutputFormat> formats = new TreeSet<>();
        if (pdf.get()) formats.add(OutputFormat.PDF);
        if (web.get()) formats.add(OutputFormat.PNG);
        if (print.get()) formats.add(OutputFormat.PNG_PRINT);
        if (!custom.get()) return formats;
        Optional<OutputFormat> typed = OutputFormat.parse("png@" + dpi.get().strip() + "dpi");
        if (typed.isEmpty()) return Set.of();
        formats.add(typed.get());
        return formats;
    }

    public BooleanProperty pdfProperty() {
        return pdf;
    }

    public BooleanProperty webProperty() {
        return web;
    }

    public BooleanProperty printProperty() {
        return print;
    }

    public BooleanProperty customProperty() {
        return custom;
    }

    /** @return the dots per inch of the picture of any size, as typed */
    public StringProperty dpiProperty() {
        return dpi;
    }
}
