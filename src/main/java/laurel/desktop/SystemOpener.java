package laurel.desktop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;

/**
 * Hands folders and web addresses to the system's own programs. Calls a program with arguments, never a shell; opens
 * addresses of the web only, whatever a link claims to be.
 */
public final class SystemOpener {
    private final List<String> command;

    /** @param system the value of {@code os.name} */
    public SystemOpener(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            command = List.of("rundll32", "url.dll,FileProtocolHandler");
        } else {
            command = List.of(name.startsWith("mac") ? "open" : "xdg-open");
        }
    }

    /** @throws FileFailure if the system has no program for it */
    public void open(Path folder) {
        start(folder.toAbsolutePath().toString());
    }

    /**
     * @return whether it is an address of the web, with a host; nothing else is opened
     * @throws FileFailure if the system has no program for it
     */
    public boolean open(URI address) {
        if (!isWeb(address)) return false;
        start(address.toASCIIString());
        return true;
    }

    /** @return whether the address begins with http or https, names a host and no user */
    public static boolean isWeb(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && address.getHost() != null
                && address.getUserInfo() == null;
    }

    private void start(String what) {
        List<String> words = new ArrayList<>(command);
        words.add(what);
        try {
            new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new FileFailure(Message.of("desktop.opener.none", what, command.get(0)), e);
        }
    }
}
