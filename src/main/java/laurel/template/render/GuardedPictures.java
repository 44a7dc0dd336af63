package laurel.template.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Sha256;
import laurel.template.PictureGate;
import laurel.template.PictureReading;
import laurel.template.render.PictureReport.Remark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges a picture by its first bytes and its size; everything further is done by a second process with little memory and
 * little time ({@link PictureWork}). What was admitted is kept in a folder under the digest of what came in, so that the
 * process is needed once; the folder may be deleted at any time.
 */
public final class GuardedPictures implements PictureGate {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedPictures.class);
    /** Counts up with every change of what the second process leaves of a picture. */
    private static final int EDITION = 2;

    private final ChildProcess process;
    private final Optional<Path> folder;

    private GuardedPictures(PictureLimits limits, Optional<Path> folder) {
        this.process = new ChildProcess(limits);
        this.folder = folder;
    }

    /** @param folder made when it is first needed */
    public static GuardedPictures keeping(PictureLimits limits, Path folder) {
        return new GuardedPictures(limits, Optional.of(folder));
    }

    /** Keeps nothing. */
    public static GuardedPictures with(PictureLimits limits) {
        return new GuardedPictures(limits, Optional.empty());
    }

    @Override
    public PictureReading admit(String name, byte[] content) {
        Place place = Place.in(name);
        if (content.length == 0) return refused(Problem.error(place, "template.picture.empty"));
        PictureKind kind = PictureKind.of(content);
        if (kind == PictureKind.OTHER) return refused(otherKind(place, content));
        int most = kind == PictureKind.SVG ? PictureLimits.SVG_BYTES : PictureLimits.FILE_BYTES;
        if (content.length > most) {
            return refused(Problem.error(place, "template.picture.large", megabytes(most), megabytes(content.length)));
        }
        if (kind == PictureKind.PNG || kind == PictureKind.JPEG) {
            Optional<RasterHeader> header = RasterHeader.read(kind, content);
            if (header.isEmpty()) return refused(Problem.error(place, "template.picture.truncated"));
            if (header.get().pixels() > PictureLimits.PIXELS)
                return PictureReport.refused(tooManyPixels(header.get())).reading(name);
        }
        return known(kind, content).reading(name);
    }

    static Remark tooManyPixels(RasterHeader header) {
        return Remark.error(
                "template.picture.pixels", PictureLimits.PIXELS / 1_000_000, header.width(), header.height());
    }

    private static PictureReading refused(Problem problem) {
        return new PictureReading.Refused(List.of(problem));
    }

    private static Problem otherKind(Place place, byte[] content) {
        String found = PictureKind.nameOfOther(content);
        return found.isEmpty()
                ? Problem.error(place, "template.picture.unknown")
                : Problem.error(place, "template.picture.kind", found);
    }

    private static String megabytes(int bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1048576.0);
    }

    private PictureReport known(PictureKind kind, byte[] content) {
        Optional<Path> file = folder.map(f -> f.resolve(Sha256.hex(content) + "-" + EDITION + ".picture"));
        Optional<PictureReport> kept = file.flatMap(GuardedPictures::kept);
        if (kept.isPresent()) return kept.get();
        PictureReport report = looked(kind, content);
        if (report.art().isPresent()) file.ifPresent(f -> keep(f, report));
        return report;
    }

    private static Optional<PictureReport> kept(Path file) {
        try {
            return Optional.of(PictureReport.of(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.debug("picture {} is looked through again", file, e);
            return Optional.empty();
        }
    }

    private static void keep(Path file, PictureReport report) {
        try {
            AtomicFile.write(file, report.bytes());
        } catch (FileFailure e) {
            LOG.debug("picture {} is not kept", file, e);
        }
    }

    private PictureReport looked(PictureKind kind, byte[] content) {
        ChildProcess.Outcome outcome = process.run(content, PictureWork.CLEAN, kind.name());
        return switch (outcome.end()) {
            case DONE -> report(outcome.output());
            case NO_TIME ->
                PictureReport.refused(Remark.error(
                        "template.picture.time", process.limits().time().toSeconds()));
            case NO_MEMORY ->
                PictureReport.refused(
                        Remark.error("template.picture.memory", process.limits().megabytes()));
            case DIED -> PictureReport.refused(Remark.error("template.picture.died"));
        };
    }

    private static PictureReport report(byte[] bytes) {
        try {
            return PictureReport.of(bytes);
        } catch (IOException e) {
            LOG.warn("the second process left no report", e);
            return PictureReport.refused(Remark.error("template.picture.died"));
        }
    }
}
