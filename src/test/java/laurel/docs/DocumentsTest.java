package laurel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point to is there. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CLASS = Pattern.compile("(?:[a-z]+\\.)*([A-Z][a-z]+[A-Za-z]*)(?:\\.[a-z]\\w*)?");
    /** Words of the walk that look like classes and are values, files or methods of the outside. */
    private static final Set<String> NO_CLASSES =
            Set.of("Unchanged", "Changed", "New", "Ambiguous", "Rejected", "Refused");

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        return documents.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkIntoTheProjectLeadsSomewhere(Path document) throws IOException {
        Path folder = document.toAbsolutePath().resolveSibling("");
        List<String> targets = LINK.matcher(Files.readString(document))
                .results()
                .map(found -> found.group(1))
                .filter(target -> !target.contains("://"))
                .toList();
        assertThat(targets)
                .allSatisfy(target -> assertThat(folder.resolve(target)).exists());
    }

    @Test
    void everyClassOfTheWalkExists() throws IOException {
        Set<String> classes = new ClassFileImporter()
                .importPackages("laurel").stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        List<String> named = CODE.matcher(Files.readString(Path.of("docs", "development.md")))
                .results()
                .map(MatchResult::group)
                .map(code -> CLASS.matcher(code.substring(1, code.length() - 1)))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .filter(name -> !NO_CLASSES.contains(name))
                .toList();
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(classes).containsAll(named);
    }
}
