package laurel.certificate;

import laurel.template.Template;
import laurel.template.TemplateId;

/**
 * Which template, exactly.
 *
 * @param template its name
 * @param version its published version
 * @param hash SHA-256 of its content
 */
public record TemplateEdition(TemplateId template, int version, String hash) {
    public static TemplateEdition of(Template template) {
        return new TemplateEdition(template.id(), template.version(), template.hash());
    }
}
