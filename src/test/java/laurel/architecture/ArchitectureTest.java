package laurel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps to its architecture, and every rule of it bites. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("laurel");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted.laurel");

    static Set<String> rules() {
        return new ArchitectureRules("laurel").all().keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeepsTo(String rule) {
        ArchRule wall = new ArchitectureRules("laurel").all().get(rule);
        wall.check(PROGRAM);
    }

    /** An offender is a class {@code Offends<Rule>…}; the rule must name it, and no other rule's offender by accident. */
    @ParameterizedTest
    @MethodSource("rules")
    void thePlantedOffenderIsCaughtBy(String rule) {
        EvaluationResult result =
                new ArchitectureRules("planted.laurel").all().get(rule).evaluate(PLANTED);
        assertThat(result.hasViolation()).isTrue();
        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains("Offends" + rule);
    }

    @ParameterizedTest
    @MethodSource({"rooms", "childRooms"})
    void everyPackageThatARuleNamesHoldsClasses(String room) {
        assertThat(PROGRAM.stream().map(JavaClass::getPackageName)).contains("laurel." + room);
    }

    static List<String> rooms() {
        return House.rooms().sorted().toList();
    }

    static Stream<String> childRooms() {
        return Stream.of(
                "template.render",
                "certificate.print",
                "certificate.sign",
                "roster.store",
                "roster.files",
                "roster.ui",
                "certificate.ui",
                "review.ui");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageStandsInTheTable(String room) {
        String top = room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
        assertThat(House.rooms()).contains(top);
    }

    static Set<String> packages() {
        return PROGRAM.stream()
                .map(type -> type.getPackageName().substring("laurel.".length()))
                .collect(Collectors.toSet());
    }
}
