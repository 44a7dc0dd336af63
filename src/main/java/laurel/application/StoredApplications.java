package laurel.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Stored applications of a cohort, read once and found by {@link Source#same}; kept up to date by who writes. */
final class StoredApplications {
    private final Map<ApplicationId, Application> byId = new LinkedHashMap<>();
    private final Map<String, ApplicationId> byAddress = new HashMap<>();
    private final Map<String, ApplicationId> byLabel = new HashMap<>();
    private final Map<String, ApplicationId> byLabelAlone = new HashMap<>();

    StoredApplications(Collection<Application> stored) {
        stored.forEach(this::put);
    }

    /** Adds an application, or replaces its former state. */
    void put(Application application) {
        ApplicationId id = application.id();
        Application former = byId.put(id, application);
        if (former != null) {
            Source left = former.submission().source();
            byAddress.remove(left.key(), id);
            byLabelAlone.remove(left.label(), id);
        }
        Source source = application.submission().source();
        if (source.url().isEmpty()) byLabelAlone.putIfAbsent(source.label(), id);
        else byAddress.putIfAbsent(source.key(), id);
        byLabel.putIfAbsent(source.label(), id);
    }

    /** @return the application handed in there, the first if there are several */
    Optional<Application> find(Source source) {
        ApplicationId id = source.url().isEmpty()
                ? byLabel.get(source.label())
                : byAddress.getOrDefault(source.key(), byLabelAlone.get(source.label()));
        return Optional.ofNullable(id).flatMap(this::find);
    }

    Optional<Application> find(ApplicationId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
