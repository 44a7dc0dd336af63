package laurel.certificate.files;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The computer that runs the program: its name together with the id that its system was installed with, or else the lowest
 * hardware address of its network. Asks nobody outside.
 */
public final class ThisMachine implements Surroundings {
    private static final List<Path> IDS = List.of(Path.of("/etc/machine-id"), Path.of("/var/lib/dbus/machine-id"));
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private final Clock clock;
    private final Supplier<UUID> random;

    public ThisMachine(Clock clock, Supplier<UUID> random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String machine() {
        String id = IDS.stream()
                .flatMap(file -> line(file).stream())
                .findFirst()
                .or(ThisMachine::hardware)
                .orElse("");
        return hostName() + "\n" + id;
    }

    private static String hostName() {
        return line(HOST_NAME)
                .or(() -> Optional.ofNullable(System.getenv("COMPUTERNAME")))
                .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                .orElse("");
    }

    /** @return the file's only line; nothing where it is missing, empty or not to be read */
    private static Optional<String> line(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (IOException | SecurityException absent) {
            return Optional.empty();
        }
    }

    private static Optional<String> hardware() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(ThisMachine::address)
                    .sorted()
                    .findFirst();
        } catch (SocketException noNetwork) {
            return Optional.empty();
        }
    }

    private static Stream<String> address(NetworkInterface network) {
        try {
            byte[] address = network.isVirtual() ? null : network.getHardwareAddress();
            return address == null ? Stream.empty() : Stream.of(HexFormat.of().formatHex(address));
        } catch (SocketException gone) {
            return Stream.empty();
        }
    }

    @Override
    public UUID newId() {
        return random.get();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Optional<Instant> changed(Path file) {
        try {
            Object changed = Files.getAttribute(file, "unix:ctime");
            return changed instanceof FileTime time ? Optional.of(time.toInstant()) : Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
