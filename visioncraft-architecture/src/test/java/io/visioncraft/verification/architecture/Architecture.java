package io.visioncraft.verification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static io.visioncraft.verification.architecture.CorePackages.ACCESS;
import static io.visioncraft.verification.architecture.CorePackages.BILLING;
import static io.visioncraft.verification.architecture.CorePackages.CRM;
import static io.visioncraft.verification.architecture.CorePackages.ERROR;
import static io.visioncraft.verification.architecture.CorePackages.FROM_BOTTOM_TO_TOP;
import static io.visioncraft.verification.architecture.CorePackages.INTERNAL;
import static io.visioncraft.verification.architecture.CorePackages.KERNEL;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The architecture chapter: each rule is one sentence with its reason. The rules are stated over a root package, so that
 * the same rule can be shown to fail over a root that breaks it.
 *
 * @param root the root package, {@code io.visioncraft} for the library itself
 */
record Architecture(String root) {

    /** What any public signature may hold: the JDK, our own types, and the annotations of Jakarta Validation and JSpecify. */
    private static final List<String> EVERYWHERE =
            List.of("java.", "javax.", "io.visioncraft.", "jakarta.validation.", "org.jspecify.");

    ArchRule corePackagesUseOnlyThoseBelowThem() {
        return classes()
                .that()
                .resideInAnyPackage(corePackages())
                .should(new UseOnlyLowerPackages(
                        FROM_BOTTOM_TO_TOP.stream().map(this::named).toList()))
                .because("features are stacked: what lies below must be understood without what lies above");
    }

    ArchRule everyClassOfTheCoreHasItsPlaceInTheOrder() {
        return classes()
                .should()
                .resideInAnyPackage(corePackages())
                .because("a package that the order does not name would escape it");
    }

    ArchRule crmDoesNotKnowBilling() {
        return noClasses()
                .that()
                .resideInAPackage(named(CRM))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(named(BILLING))
                .because("a CRM record refers to orders and services by id and has no business with invoices");
    }

    ArchRule theCoreSeesNoStoreNoFrameworkAndNoTokenLibrary() {
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax..", root + "..", "jakarta.validation..", "org.jspecify..")
                .because("the core must run wherever a JDK does, with any store and any token library");
    }

    ArchRule signaturesHoldNoTypeOfAThirdParty(String... alsoAllowed) {
        List<String> allowed =
                Stream.concat(EVERYWHERE.stream(), Stream.of(alsoAllowed)).toList();
        return classes()
                .should(new ExposeOnly(allowed))
                .because("a library's types in our signatures would force its versions on every host");
    }

    ArchRule implementationsOfUseCasesAreHidden() {
        return classes()
                .that()
                .haveSimpleNameStartingWith("Default")
                .and()
                .haveSimpleNameEndingWith("Management")
                .should()
                .bePackagePrivate()
                .because("hosts program against the interface, and the record's verbs are said next door only");
    }

    ArchRule nothingIsAnEntity() {
        return noClasses()
                .should(be(describe("mapped by Jakarta Persistence", Architecture::isMapped)))
                .because("rows are read by the library's own SQL, and a host's unit lists its own classes only");
    }

    ArchRule packagesAreDescribedAndNullMarked() {
        return classes()
                .should(be(describe(
                        "in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .because("a reader starts at the package-info, and NullAway checks marked code only");
    }

    ArchRule timeAndIdsComeThroughPorts() {
        return noClasses()
                .should(new TakeTimeOrIdsFromTheJdk())
                .because("tests move the clock and count the ids, and so may a host");
    }

    ArchRule nothingLogsByJavaUtilLogging() {
        return noClasses().should(USE_JAVA_UTIL_LOGGING).because("System.Logger reaches whatever logging the host has");
    }

    ArchRule nothingWritesToTheConsole() {
        return noClasses().should(ACCESS_STANDARD_STREAMS).because("the console belongs to the host");
    }

    ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .should()
                .haveNameMatching(".*[a-z0-9](Impl|VO|DTO|Dto|Helper|Helpers|Util|Utils|Manager)")
                .because("a pattern word says how a class is made and hides what it does");
    }

    ArchRule whatAPrivilegeAnswersIsUsed() {
        return methods()
                .that()
                .haveName("require")
                .and()
                .haveRawReturnType(describe("an answer", type -> !type.isEquivalentTo(void.class)))
                .should()
                .beAnnotatedWith(named(KERNEL) + ".CheckReturnValue")
                .because("a reach that is asked for and dropped lets a caller with own records act on everybody's; "
                        + "the annotation makes the compiler refuse that");
    }

    ArchRule aReachThatIsHandedOverIsRead() {
        return classes()
                .should(new ReadEachParameterOf(named(ACCESS) + ".Reach"))
                .because(
                        "use cases get their reach as an argument, and one that is dropped lets a caller with own records "
                                + "act on everybody's");
    }

    ArchRule recordsHaveNoBeanMethods() {
        return methods()
                .that()
                .areDeclaredInClassesThat(describe("are records", JavaClass::isRecord))
                .and()
                .areNotStatic()
                .and()
                .areNotPrivate()
                .should()
                .haveNameNotMatching("(get|is)[A-Z].*")
                .because("a JSON library would take such a method for one more component");
    }

    ArchRule exceptionsLiveInOnePackage() {
        return classes()
                .that(describe("are exceptions that can reach a host", Architecture::canReachAHost))
                .should()
                .resideInAPackage(named(ERROR))
                .because("hosts handle six kinds: whoever has one more thing to say adds a code");
    }

    ArchRule numbersAreExact() {
        return noClasses()
                .should(new UseFloatingPoint())
                .because("binary floating point cannot hold a tenth, and money is made of tenths");
    }

    ArchRule adaptersUseTheCoreOnly(String adapter, String... otherAdapters) {
        return noClasses()
                .that()
                .resideInAPackage(named(adapter) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(
                                Stream.of(otherAdapters).map(other -> named(other) + ".."),
                                Stream.of(named(INTERNAL) + ".."))
                        .toArray(String[]::new))
                .because("adapters can be swapped one by one, and an outside adapter has nothing but the SPI either");
    }

    ArchRule testsOfApplicationsBringNoTestFramework() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "net.jqwik..", named("tck") + "..")
                .because("an application chooses the framework of its tests, and writes no adapter");
    }

    String named(String corePackage) {
        return corePackage.isEmpty() ? root : root + "." + corePackage;
    }

    private String[] corePackages() {
        return FROM_BOTTOM_TO_TOP.stream().map(this::named).toArray(String[]::new);
    }

    private static boolean isMapped(JavaClass type) {
        return Stream.of("Entity", "Embeddable", "MappedSuperclass", "Converter")
                .anyMatch(annotation -> type.isAnnotatedWith("jakarta.persistence." + annotation));
    }

    /** A hidden checked exception cannot: the compiler has it caught where it is thrown. */
    private static boolean canReachAHost(JavaClass type) {
        boolean checked = type.isAssignableTo(Exception.class) && !type.isAssignableTo(RuntimeException.class);
        boolean hidden = checked && !type.getModifiers().contains(JavaModifier.PUBLIC);
        return type.isAssignableTo(Throwable.class) && !hidden;
    }
}
