package laurel.certificate.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import laurel.desktop.Desk;
import laurel.desktop.Icon;
import laurel.desktop.LiveTexts;
import laurel.desktop.Screen;
import laurel.roster.AwardId;

/** The rail's entry for certificates. */
public final class CertificatesScreen {
    private CertificatesScreen() {}

    /**
     * @param uses what the screen needs of the core
     * @param outputs where a folder per cohort is proposed for the files; need not exist
     * @param roster shows an award where the roster is kept; none for the roster itself
     * @param desk runs work, asks and tells
     * @param clock measures the pace of a batch, and its zone is that of the times in the ledger
     * @param texts with the files of desktop, kernel, programme, template, certificate
     */
    public static Screen of(
            CertificateUses uses,
            Path outputs,
            Consumer<Optional<AwardId>> roster,
            Desk desk,
            Clock clock,
            LiveTexts texts) {
        CertificatesViewModel model = new CertificatesViewModel(uses, outputs, roster, desk, clock);
        return new Screen(
                "certificates",
                "certificate.ui.title",
                Icon.CERTIFICATES,
                () -> new CertificatesView(model, desk.dialogs(), texts, clock.getZone()).build(),
                model::open,
                model::close);
    }
}
