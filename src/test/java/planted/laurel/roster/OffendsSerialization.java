package planted.laurel.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** An import that reads serialized objects. */
class OffendsSerialization {
    Object read(InputStream in) throws IOException, ClassNotFoundException {
        try (ObjectInputStream objects = new ObjectInputStream(in)) {
            return objects.readObject();
        }
    }
}
