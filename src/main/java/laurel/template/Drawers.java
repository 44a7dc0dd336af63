package laurel.template;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

/** Makes drawers that know other faces than the program's own. */
@FunctionalInterface
public interface Drawers {
    /**
     * @param files opens a face's file by the face's name, gives nothing if there is none
     * @return a drawer with those faces and none beside them
     */
    Drawer over(Function<String, Optional<InputStream>> files);
}
