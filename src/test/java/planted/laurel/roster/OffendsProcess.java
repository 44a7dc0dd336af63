package planted.laurel.roster;

import java.io.IOException;

/** A use case that starts a program. */
class OffendsProcess {
    void start() throws IOException {
        new ProcessBuilder("ls").start();
    }
}
