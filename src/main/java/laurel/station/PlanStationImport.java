package laurel.station;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Progress;

/** Says what the import of the stations in a post would do. Writes nothing; the same plan is the dry run. */
public final class PlanStationImport {
    private final StationReader reader;
    private final StationStore store;

    public PlanStationImport(StationReader reader, StationStore store) {
        this.reader = reader;
        this.store = store;
    }

    /** @throws laurel.kernel.FileFailure if the file cannot be read */
    public StationImportPlan plan(Path file, Progress progress) {
        StationReader.Published published = reader.read(file);
        List<Problem> problems = new ArrayList<>(published.problems());
        Map<City, RolePlanner> planners = new HashMap<>();
        List<PlannedStation> planned = new ArrayList<>();
        for (PublishedStation row : published.stations()) {
            progress.checkCancelled();
            progress.at(planned.size(), published.stations().size(), Message.of("station.import.reading", row.city()));
            Optional<City> city = City.of(row.city());
            if (city.isEmpty()) {
                problems.add(Problem.error(Place.line(published.source(), row.line()), "station.import.noCity"));
                continue;
            }
            Optional<Station> station = store.find(city.get());
            RolePlanner planner = planners.computeIfAbsent(
                    city.get(), any -> new RolePlanner(published.source(), roles(station), problems));
            planned.add(new PlannedStation(city.get(), row.city(), station, planner.plan(row)));
        }
        return new StationImportPlan(published.source(), planned, problems, StationImportPlan.Basis.of(store));
    }

    private List<StationRole> roles(Optional<Station> station) {
        return station.map(known -> store.roles(known.id())).orElse(List.of());
    }
}
