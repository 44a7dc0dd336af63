package planted.laurel.roster;

import javafx.beans.property.SimpleStringProperty;

/** A domain class that needs the toolkit. */
class OffendsToolkit {
    final SimpleStringProperty name = new SimpleStringProperty();
}
