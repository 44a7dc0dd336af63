package laurel.certificate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import laurel.certificate.files.Surroundings;

/** A computer of which nothing is by chance: its ids are counted. */
public final class TestPlace implements Surroundings {
    private final Clock clock;
    private final String machine;
    private final AtomicInteger ids = new AtomicInteger();

    public TestPlace(Clock clock) {
        this(clock, "test-machine");
    }

    public TestPlace(Clock clock, String machine) {
        this.clock = clock;
        this.machine = machine;
    }

    @Override
    public String machine() {
        return machine;
    }

    @Override
    public UUID newId() {
        String name = machine + ids.incrementAndGet();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Optional<Instant> changed(Path file) {
        return Optional.empty();
    }
}
