package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import laurel.kernel.Progress;
import laurel.store.TestDatabase;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.PageLayout;
import laurel.template.Renderer;
import laurel.template.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedrawCertificateTest {
    @TempDir
    private Path folder;

    private final Workshop workshop = new Workshop(TestDatabase.inMemory());

    @AfterEach
    void close() {
        workshop.db.close();
    }

    /** Has a defect that shows at one name. */
    private record DefectiveRenderer(Renderer good, String title) implements Renderer {
        @Override
        public void pdf(Layout layout, IssueFacts facts, OutputStream out) throws IOException {
            if (facts.serial().equals(title)) throw new IllegalStateException("a defect");
            good.pdf(layout, facts, out);
        }

        @Override
        public void signedPdf(Layout layout, IssueFacts facts, Signer signer, OutputStream out) throws IOException {
            good.signedPdf(layout, facts, signer, out);
        }

        @Override
        public void png(PageLayout layout, IssueFacts facts, int width, OutputStream out) throws IOException {
            good.png(layout, facts, width, out);
        }
    }

    @Test
    void aDefectAtOneCertificateDoesNotStopTheOthers() {
        workshop.award("Ada Byron", "", "");
        workshop.award("Grace Hopper", "", "");
        workshop.issue(folder.resolve("out"));
        String ada = workshop.certificates().get(0).serial().value();
        workshop.drawWith(new DefectiveRenderer(workshop.renderer(), ada));
        List<RedrawCertificate.Item> items = new RedrawCertificate(workshop.designs())
                .redraw(workshop.certificates(), folder.resolve("again"), Progress.NONE);
        assertThat(items).hasSize(4);
        assertThat(items.get(0).refused())
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("certificate.item.broken"));
        assertThat(items.subList(1, 4))
                .allSatisfy(item -> assertThat(item.refused()).isEmpty());
    }
}
