package laurel.certificate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import laurel.roster.AwardId;
import laurel.template.FieldValues;
import laurel.template.Language;
import laurel.template.Template;
import laurel.template.TextElement;

/**
 * How a batch of certificates is wanted.
 *
 * @param template the design
 * @param language one that the template speaks
 * @param folder where the files go; made if it is missing
 * @param formats that are asked for, at least one, each once; what is written of them is said by {@link BatchFiles}
 * @param style of file names, for awards without a stored one
 * @param existing what becomes of files in the folder that Laurel did not put there
 * @param replacing why certificates that were issued before are replaced under a new serial; empty if they stay
 * @param waive the problems that shall not stand in the way
 * @param signing how PDF files are signed that are written for the first time; empty if they are not
 */
public record BatchOrder(
        Template template,
        Language language,
        Path folder,
        List<OutputFormat> formats,
        FileNameStyle style,
        Existing existing,
        Optional<String> replacing,
        List<Waive> waive,
        Optional<Signing> signing) {
    /** What becomes of a file that has a certificate's name and is none that the ledger knows. */
    public enum Existing {
        /** It stays, and the certificate is a problem of the plan. */
        KEEP,
        REPLACE
    }

    /**
     * Somebody's word that one kind of problem shall not stand in the way.
     *
     * @param award of the certificate; empty for all
     * @param kind one that may be waived
     * @param reason why, in that person's words
     */
    public record Waive(Optional<AwardId> award, ProblemKind kind, String reason) {
        /** @throws IllegalArgumentException if the kind cannot be waived, or the reason is blank or too long */
        public Waive {
            new Waiver(kind, "", reason);
        }

        boolean covers(Optional<AwardId> other, ProblemKind problem) {
            return kind == problem && (award.isEmpty() || award.equals(other));
        }
    }

    public BatchOrder {
        if (replacing.filter(String::isBlank).isPresent())
            throw new IllegalArgumentException("replaced without a reason");
        if (replacing.filter(reason -> reason.length() > Reasons.LONGEST).isPresent())
            throw new IllegalArgumentException("reason too long");
        waive = List.copyOf(waive);
        if (!template.speaks(language)) {
            throw new IllegalArgumentException(template.id() + " does not speak " + language);
        }
        formats = formats.stream().distinct().sorted().toList();
        if (formats.isEmpty()) throw new IllegalArgumentException("no format");
        for (OutputFormat format : formats) {
            if (!format.equals(format.asked())) throw new IllegalArgumentException("a page alone: " + format);
        }
        folder = folder.toAbsolutePath().normalize();
    }

    /** @return an order for PDF and web picture, with portable ASCII file names that replaces nothing */
    public static BatchOrder of(Template template, Language language, Path folder) {
        return new BatchOrder(
                template,
                language,
                folder,
                OutputFormat.USUAL,
                FileNameStyle.ASCII,
                Existing.KEEP,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** @param others at least one */
    public BatchOrder withFormats(Collection<OutputFormat> others) {
        return new BatchOrder(
                template, language, folder, List.copyOf(others), style, existing, replacing, waive, signing);
    }

    public BatchOrder withStyle(FileNameStyle other) {
        return new BatchOrder(template, language, folder, formats, other, existing, replacing, waive, signing);
    }

    public BatchOrder withExisting(Existing other) {
        return new BatchOrder(template, language, folder, formats, style, other, replacing, waive, signing);
    }

    /** @param reason why, in words that are kept with the certificates that step back; not blank, see {@link Reasons} */
    public BatchOrder replacing(String reason) {
        return new BatchOrder(
                template, language, folder, formats, style, existing, Optional.of(reason), waive, signing);
    }

    /** @return the same order that lets these problems pass, and no others */
    public BatchOrder waiving(List<Waive> others) {
        return new BatchOrder(template, language, folder, formats, style, existing, replacing, others, signing);
    }

    public BatchOrder signing(Signing how) {
        return new BatchOrder(template, language, folder, formats, style, existing, replacing, waive, Optional.of(how));
    }

    /** @return the fields of a certificate that was reserved by another order, as this one signs */
    FieldValues refilled(FieldValues reserved) {
        return signed(reserved.without(TextElement.SIGNER));
    }

    /** @return the fields with what a signature shows of them */
    FieldValues signed(FieldValues values) {
        return signing.map(how -> how.mark(values)).orElse(values);
    }
}
