package laurel.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.text.DecimalFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Calls in which the language of the computer decides, because none is given: of everything that would take a locale and gets
 * none, and of the few things that take none and use it all the same.
 */
final class OwnLanguage {
    private static final Set<String> LOCALES = Set.of("java.util.Locale", "com.ibm.icu.util.ULocale");

    private OwnLanguage() {}

    static DescribedPredicate<JavaAccess<?>> decides() {
        return DescribedPredicate.describe(
                "what follows the computer's own language",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && (couldBeTold(target) || takesNone(target)));
    }

    /** @return whether another call of that name gives the same for the same parameters and a locale */
    private static boolean couldBeTold(CodeUnitAccessTarget target) {
        List<String> given = names(target.getRawParameterTypes());
        return target.getOwner().getCodeUnits().stream()
                .filter(other -> other.getName().equals(target.getName()))
                .filter(other -> other.getRawReturnType().equals(target.getRawReturnType()))
                .map(JavaCodeUnit::getRawParameterTypes)
                .map(OwnLanguage::names)
                .anyMatch(wanted -> isGivenWithALocale(wanted, given));
    }

    private static boolean isGivenWithALocale(List<String> wanted, List<String> given) {
        List<String> rest = new ArrayList<>(wanted);
        return rest.removeIf(LOCALES::contains) && rest.equals(given);
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).toList();
    }

    private static boolean takesNone(AccessTarget target) {
        JavaClass type = target.getOwner();
        String name = target.getName();
        return (type.isEquivalentTo(String.class) && name.equals("formatted"))
                || (type.isEquivalentTo(DateTimeFormatter.class) && name.startsWith("ofLocalized"))
                || (type.isEquivalentTo(DecimalFormat.class) && name.equals("<init>"));
    }
}
