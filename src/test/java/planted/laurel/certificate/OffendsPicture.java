package planted.laurel.certificate;

import java.awt.Color;

/** A second package that draws. */
class OffendsPicture {
    final Color ink = Color.BLACK;
}
