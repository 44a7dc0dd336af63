package laurel.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of the program, as the jar's manifest has it, and of the Java that runs it. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("(unpacked)");
        return new String[] {"Laurel " + version + ", Java " + Runtime.version()};
    }
}
