package laurel.cli;

import laurel.programme.CohortId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which cohort a command works on. */
final class CohortOptions {
    @Option(
            names = {"-c", "--cohort"},
            required = true,
            paramLabel = "COHORT",
            converter = Converter.class,
            description = "Programme and year, such as ambassador-2023.")
    private CohortId cohort = new CohortId("ambassador-2023");

    CohortId cohort() {
        return cohort;
    }

    /** Reads {@code programme-year}. */
    static final class Converter implements ITypeConverter<CohortId> {
        @Override
        public CohortId convert(String value) {
            try {
                return new CohortId(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
