package laurel.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The dates of a cohort, all read in one time zone. */
public record Calendar(ZoneId zone, List<Milestone> milestones) {
    /** Where a moment lies against the application window. */
    public enum Window {
        EARLY,
        OPEN,
        LATE,
        /** The cohort has no window. */
        NONE
    }

    public Calendar {
        milestones = List.copyOf(milestones);
    }

    public Optional<Milestone> milestone(Milestone.Step step) {
        return milestones.stream().filter(m -> m.step() == step).findFirst();
    }

    public Calendar in(ZoneId other) {
        return new Calendar(other, milestones);
    }

    /** @return whether applications were open at that moment; first and last day inclusive, in the calendar's zone */
    public Window window(Instant moment) {
        return milestone(Milestone.Step.APPLICATIONS)
                .map(open -> {
                    LocalDate day = moment.atZone(zone).toLocalDate();
                    if (day.isBefore(open.first())) return Window.EARLY;
                    return day.isAfter(open.last()) ? Window.LATE : Window.OPEN;
                })
                .orElse(Window.NONE);
    }
}
