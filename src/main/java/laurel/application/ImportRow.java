package laurel.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.person.PersonId;

/** What an import will do with one entry. */
public sealed interface ImportRow {
    Place place();

    /** @return its number in the file, or empty */
    String label();

    List<Problem> problems();

    /** @return what was read, unless it was rejected */
    Optional<Incoming> incoming();

    /** @return whether the file names it; a stored application may change because another one was read */
    default boolean inFile() {
        return !place().equals(Place.NONE);
    }

    <R> R fold(Cases<R> cases);

    /** One function per kind of row. */
    record Cases<R>(
            Function<New, R> added,
            Function<Changed, R> changed,
            Function<Unchanged, R> unchanged,
            Function<Ambiguous, R> ambiguous,
            Function<Rejected, R> rejected) {}

    /** An entry that was read and can be used. */
    sealed interface Usable extends ImportRow {
        Incoming entry();

        @Override
        default Place place() {
            return entry().place();
        }

        @Override
        default String label() {
            return entry().submission().source().label();
        }

        @Override
        default List<Problem> problems() {
            return entry().problems();
        }

        @Override
        default Optional<Incoming> incoming() {
            return Optional.of(entry());
        }
    }

    /**
     * Not stored yet.
     *
     * @param person whose it is; empty if a new person will be made
     */
    record New(Incoming entry, Optional<PersonId> person) implements Usable {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.added().apply(this);
        }
    }

    /**
     * Stored, and other now.
     *
     * @param stored as it is stored
     * @param fields what differs
     */
    record Changed(Incoming entry, Application stored, List<Message> fields) implements Usable {
        public Changed {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.changed().apply(this);
        }
    }

    /** Stored just so. */
    record Unchanged(Incoming entry, Application stored) implements Usable {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unchanged().apply(this);
        }
    }

    /**
     * It is not clear whose it is; it waits for a person's word.
     *
     * @param candidates who it might be, besides a new person
     */
    record Ambiguous(Incoming entry, List<PersonId> candidates) implements Usable {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.ambiguous().apply(this);
        }
    }

    /** Cannot be used, for the reasons given. */
    record Rejected(Place place, String label, List<Problem> problems) implements ImportRow {
        public Rejected {
            problems = List.copyOf(problems);
        }

        @Override
        public Optional<Incoming> incoming() {
            return Optional.empty();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.rejected().apply(this);
        }
    }
}
