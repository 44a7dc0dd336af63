package laurel.template.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The judge of PDF/A: veraPDF. */
public final class Vera {
    private static final PDFAFlavour FLAVOUR = PDFAFlavour.PDFA_2_B;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Vera() {}

    /** @return what is wrong with the file as PDF/A-2b, in words; empty if nothing is */
    public static List<String> faults(byte[] pdf) throws IOException {
        return faults(pdf, FLAVOUR);
    }

    static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .filter(onePerRule())
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .toList();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            throw new IOException(e);
        }
    }

    private static Predicate<TestAssertion> onePerRule() {
        Set<String> seen = new HashSet<>();
        return assertion -> seen.add(
                assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber());
    }
}
