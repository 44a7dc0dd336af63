package laurel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The walls of the house, as rules over the classes below one root package. */
final class ArchitectureRules {
    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** @return every rule under its short name, which is also the name of its planted offender */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "Table",
                classes().should(useOnlyWhatTheTableAllows()).because("docs/architecture.md section 2 says so"));
        rules.put(
                "Cycle",
                slices().matching(root + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .because("a knot of packages cannot be understood one at a time"));
        rules.put(
                "Toolkit",
                only(
                                packages("desktop", "boot", "*.ui"),
                                "javafx..",
                                "org.controlsfx..",
                                "impl.org.controlsfx..",
                                "atlantafx..")
                        .because("the core runs on the command line and on a server without a toolkit"));
        rules.put(
                "Sql",
                only(
                                packages("store", "boot", "*.store"),
                                "java.sql..",
                                "javax.sql..",
                                "org.jdbi..",
                                "org.h2..",
                                "org.flywaydb..")
                        .because("the database can be changed in one place only"));
        rules.put(
                "Picture",
                only(
                                packages("template.render", "certificate.print"),
                                "org.apache.pdfbox..",
                                "org.apache.fontbox..",
                                "java.awt..",
                                "javax.imageio..")
                        .because("one layout is drawn by one package, and finished pages go on paper through one"));
        rules.put(
                "Printer",
                only(packages("certificate.print"), "javax.print..", "java.awt.print..", "org.apache.pdfbox.printing..")
                        .because("one package speaks to the system's printers"));
        rules.put(
                "Key",
                only(packages("certificate.sign"), "org.bouncycastle..", "java.security.cert..")
                        .because("one package holds keys"));
        rules.put("Options", only(packages("cli"), "picocli..").because("use cases do not know how they were called"));
        rules.put(
                "Console",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(packages("cli", "boot"))
                        .should()
                        .accessTargetWhere(
                                target("System.out, System.err or System.exit", System.class, "out", "err", "exit"))
                        .because("only the two borders speak to the console or end the program"));
        rules.put(
                "Clock",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(packages("boot"))
                        .should()
                        .accessTargetWhere(readsTheTime())
                        .because("a Clock is passed, so that tests and re-issues know what time it is"));
        rules.put(
                "Thread",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(packages("desktop", "cli", "certificate", "boot"))
                        .should()
                        .accessTargetWhere(makesAThread())
                        .because(
                                "work runs where its caller runs, but in the task runner and the batch's worker pool"));
        rules.put(
                "Process",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(packages("desktop", "template.render"))
                        .should()
                        .accessTargetWhere(startsAProcess())
                        .because(
                                "a program is started with arguments of ours only: to open a file, to draw a picture"));
        rules.put(
                "Interrupt",
                noClasses()
                        .should()
                        .accessTargetWhere(interrupts())
                        .because(
                                "an interrupt inside the database closes its file for everybody; cancel is cooperative"));
        rules.put(
                "Locale",
                noClasses()
                        .should()
                        .accessTargetWhere(OwnLanguage.decides())
                        .because(
                                "what is stored, printed and read back is the same on a Turkish or an Arabic computer"));
        rules.put(
                "Jdbi",
                noClasses()
                        .that()
                        .doNotHaveSimpleName("H2File")
                        .should()
                        .accessTargetWhere(target("Jdbi as it comes", Jdbi.class, "create", "open"))
                        .because("as it comes, it compares names in the computer's own language"));
        rules.put(
                "Serialization",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.io.ObjectInputStream")
                        .because("reading objects from a stranger's bytes runs his code"));
        return rules;
    }

    private String[] packages(String... rooms) {
        return Stream.of(rooms).map(room -> root + "." + room + "..").toArray(String[]::new);
    }

    private ClassesShouldConjunction only(String[] rooms, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private ArchCondition<JavaClass> useOnlyWhatTheTableAllows() {
        return new ArchCondition<>("use only what the table allows") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!isOurs(item)) return;
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (isOurs(target) && !House.mayUse(room(item), room(target))) {
                        events.add(SimpleConditionEvent.violated(
                                dependency,
                                room(item) + " may not use " + room(target) + ": " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    private String room(JavaClass type) {
        return type.getPackageName().substring(root.length() + 1);
    }

    private static DescribedPredicate<JavaAccess<?>> target(String description, Class<?> owner, String... names) {
        return access(
                description,
                (type, name) -> type.isEquivalentTo(owner) && Set.of(names).contains(name));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
        return DescribedPredicate.describe("now() or the system's clock", access -> {
            AccessTarget target = access.getTarget();
            JavaClass type = target.getOwner();
            boolean now = type.getPackageName().startsWith("java.time")
                    && target.getName().equals("now")
                    && !takesAClock(target);
            boolean system =
                    type.isEquivalentTo(Clock.class) && target.getName().startsWith("system");
            return now
                    || system
                    || (type.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis"));
        });
    }

    private static boolean takesAClock(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static DescribedPredicate<JavaAccess<?>> makesAThread() {
        return access(
                "a thread or a pool of them",
                (type, name) -> type.isEquivalentTo(Executors.class)
                        || (name.equals("<init>")
                                && (type.isAssignableTo(Thread.class)
                                        || type.isAssignableTo(Timer.class)
                                        || type.isEquivalentTo(ThreadPoolExecutor.class)
                                        || type.isEquivalentTo(ForkJoinPool.class)))
                        || (type.isEquivalentTo(CompletableFuture.class) && name.endsWith("Async"))
                        || name.equals("parallelStream")
                        || (name.equals("parallel") && type.getPackageName().equals("java.util.stream")));
    }

    private static DescribedPredicate<JavaAccess<?>> startsAProcess() {
        return access(
                "another program",
                (type, name) -> (type.isEquivalentTo(ProcessBuilder.class) && name.equals("<init>"))
                        || (type.isEquivalentTo(Runtime.class) && name.equals("exec")));
    }

    private static DescribedPredicate<JavaAccess<?>> interrupts() {
        return access(
                "an interrupt",
                (type, name) -> (type.isAssignableTo(Thread.class) && name.equals("interrupt"))
                        || name.equals("shutdownNow")
                        || (type.isAssignableTo(Future.class) && name.equals("cancel")));
    }

    private interface TargetTest {
        boolean test(JavaClass owner, String name);
    }

    private static DescribedPredicate<JavaAccess<?>> access(String description, TargetTest test) {
        return DescribedPredicate.describe(description, access -> {
            AccessTarget target = access.getTarget();
            return test.test(target.getOwner(), target.getName());
        });
    }
}
