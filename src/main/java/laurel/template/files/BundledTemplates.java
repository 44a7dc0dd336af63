package laurel.template.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;
import laurel.template.Templates;

/** The templates that come with the program. Each is read once. */
public final class BundledTemplates implements Templates {
    private static final String FOLDER = "/laurel/assets/templates/";
    private static final List<TemplateId> IDS = Stream.of(
                    "ambassador-ksap", "contributor", "member", "talented-speaker", "user-group")
            .map(TemplateId::new)
            .toList();

    private final Map<TemplateId, TemplateReading> readings = new ConcurrentHashMap<>();

    @Override
    public List<TemplateId> ids() {
        return IDS;
    }

    @Override
    public TemplateReading read(TemplateId id) {
        return readings.computeIfAbsent(id, BundledTemplates::load);
    }

    private static TemplateReading load(TemplateId id) {
        String source = id + "/template.json";
        try (InputStream in = BundledTemplates.class.getResourceAsStream(FOLDER + source)) {
            if (in == null) {
                Problem unknown = Problem.error(Place.NONE, "template.unknown", id.value(), IDS.toString());
                return new TemplateReading.Refused(List.of(unknown));
            }
            return TemplateJson.read(in.readAllBytes(), source);
        } catch (IOException e) {
            throw new FileFailure(Message.of("kernel.file.notRead", source, e.toString()), e);
        }
    }
}
