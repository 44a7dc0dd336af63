package laurel.certificate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import laurel.kernel.Message;
import laurel.kernel.PageSize;

/** The printers of this machine. */
public interface Printers {
    /**
     * A printer.
     *
     * @param name the system's name for it
     * @param standard whether the system takes it where none is named
     * @param twoSided whether it prints on both sides
     * @param inColour whether it prints colours
     * @param takesPdf whether it is given the file itself; else every page is drawn for it
     */
    record Printer(String name, boolean standard, boolean twoSided, boolean inColour, boolean takesPdf) {}

    /**
     * What a printer is to know of a file.
     *
     * @param printer its name; empty for the system's own choice
     * @param title what the queue calls the job
     * @param sheet the size of every page of the file, which is printed in exactly that size
     * @param duplex whether both sides of the paper are printed
     */
    record Job(Optional<String> printer, String title, PageSize sheet, Duplex duplex) {}

    /** What came of it. */
    sealed interface Result {
        /** The system's queue has taken it; paper jams come later. */
        record Printed(String printer) implements Result {
            @Override
            public <R> R fold(
                    Function<? super Printed, ? extends R> printed, Function<? super Refused, ? extends R> refused) {
                return printed.apply(this);
            }
        }

        /** Nothing was printed; the reason says what to do. */
        record Refused(Message reason) implements Result {
            @Override
            public <R> R fold(
                    Function<? super Printed, ? extends R> printed, Function<? super Refused, ? extends R> refused) {
                return refused.apply(this);
            }
        }

        <R> R fold(Function<? super Printed, ? extends R> printed, Function<? super Refused, ? extends R> refused);
    }

    /** @return by name; none if there is no printer or the system's printing does not answer */
    List<Printer> all();

    /**
     * Returns when the queue has the whole file.
     *
     * @throws laurel.kernel.FileFailure if the file cannot be read
     */
    Result print(Path pdf, Job job);
}
