package laurel.cli;

import java.time.LocalDate;
import java.util.Optional;
import laurel.programme.CohortId;
import laurel.programme.ProgrammeId;
import laurel.roster.RosterQuery;
import laurel.roster.TermStanding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which awards are wanted, shared by the commands that show a roster. */
final class RosterQueryOptions {
    @Option(
            names = {"-c", "--cohort"},
            paramLabel = "COHORT",
            converter = CohortOptions.Converter.class,
            description = "Of one cohort, such as ambassador-2023.")
    @Nullable
    private CohortId cohort;

    @Option(
            names = "--programme",
            paramLabel = "ID",
            converter = ProgrammeIdConverter.class,
            description = "Of one programme, such as speaker.")
    @Nullable
    private ProgrammeId programme;

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Part of a name, login or file name; case and accents do not matter.")
    private String text = "";

    @Option(names = "--standing", paramLabel = "STANDING", description = "${COMPLETION-CANDIDATES}")
    @Nullable
    private TermStanding standing;

    RosterQuery query(LocalDate today) {
        return new RosterQuery(
                Optional.ofNullable(programme),
                Optional.ofNullable(cohort),
                text,
                Optional.ofNullable(standing),
                today);
    }

    /** Reads a programme's short name. */
    static final class ProgrammeIdConverter implements ITypeConverter<ProgrammeId> {
        @Override
        public ProgrammeId convert(String value) {
            try {
                return new ProgrammeId(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
