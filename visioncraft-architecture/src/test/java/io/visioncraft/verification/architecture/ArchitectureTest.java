package io.visioncraft.verification.architecture;

import static io.visioncraft.verification.architecture.ModuleClasses.OF_ALL_MODULES;
import static io.visioncraft.verification.architecture.ModuleClasses.OF_ALL_PUBLISHED;
import static io.visioncraft.verification.architecture.ModuleClasses.OF_ALL_WITHOUT_FRAMEWORK;
import static io.visioncraft.verification.architecture.ModuleClasses.OF_AUTH;
import static io.visioncraft.verification.architecture.ModuleClasses.OF_PERSISTENCE_JPA;
import static io.visioncraft.verification.architecture.ModuleClasses.OF_THE_CORE;
import static io.visioncraft.verification.architecture.ModuleClasses.OF_THE_TCK;
import static io.visioncraft.verification.architecture.ModuleClasses.OF_THE_TESTKIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.visioncraft.kernel.Rule;
import io.visioncraft.verification.OpenEnds;
import io.visioncraft.verification.Reactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the modules to the architecture. Read it as the chapter on structure: one rule a test. */
class ArchitectureTest {

    private static final String[] ADAPTERS = {"persistence.jpa", "auth", "testkit", "tck.contract", "tck.suite"};

    private final Architecture architecture = new Architecture("io.visioncraft");

    @Test
    void everyPackageThatARuleNamesHoldsClasses() {
        Stream<String> ofTheCore = CorePackages.FROM_BOTTOM_TO_TOP.stream().map(architecture::named);
        Stream<String> ofTheOthers = Stream.of(ADAPTERS).map(architecture::named);
        Set<String> inhabited =
                OF_ALL_PUBLISHED.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        List<String> empty = Stream.concat(ofTheCore, ofTheOthers)
                .filter(name -> !inhabited.contains(name))
                .toList();
        assertThat(OpenEnds.PACKAGE.notListed(empty)).isEmpty();
    }

    @Test
    void corePackagesUseOnlyThoseBelowThem() {
        architecture.corePackagesUseOnlyThoseBelowThem().check(OF_THE_CORE);
    }

    @Test
    void everyClassOfTheCoreHasItsPlaceInTheOrder() {
        architecture.everyClassOfTheCoreHasItsPlaceInTheOrder().check(OF_THE_CORE);
    }

    @Test
    void crmDoesNotKnowBilling() {
        architecture.crmDoesNotKnowBilling().check(OF_THE_CORE);
    }

    @Test
    void theCoreSeesNoStoreNoFrameworkAndNoTokenLibrary() {
        architecture.theCoreSeesNoStoreNoFrameworkAndNoTokenLibrary().check(OF_THE_CORE);
    }

    @Test
    void adaptersUseTheCoreOnly() {
        architecture
                .adaptersUseTheCoreOnly("auth", "persistence", "testkit", "tck")
                .check(OF_AUTH);
        architecture
                .adaptersUseTheCoreOnly("persistence", "auth", "testkit", "tck")
                .check(OF_PERSISTENCE_JPA);
    }

    @Test
    void testsOfApplicationsBringNoTestFramework() {
        ArchRule rule = architecture.testsOfApplicationsBringNoTestFramework();

        rule.check(OF_THE_TESTKIT);
        assertThat(rule.evaluate(OF_THE_TCK).hasViolation())
                .as("the contracts are tests of JUnit")
                .isTrue();
    }

    @Test
    void noPackageStandsInTwoJars() {
        Map<String, List<String>> modules = new TreeMap<>();
        Reactor.current()
                .published()
                .forEach(module -> module.classNames().stream()
                        .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                        .distinct()
                        .forEach(name -> modules.computeIfAbsent(name, any -> new ArrayList<>())
                                .add(module.name())));

        assertThat(modules)
                .hasSizeGreaterThan(10)
                .allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
    }

    @Test
    void signaturesHoldNoTypeOfAThirdParty() {
        architecture.signaturesHoldNoTypeOfAThirdParty().check(OF_THE_CORE);
        architecture.signaturesHoldNoTypeOfAThirdParty().check(OF_AUTH);
        architecture.signaturesHoldNoTypeOfAThirdParty("jakarta.persistence.").check(OF_PERSISTENCE_JPA);
        architecture.signaturesHoldNoTypeOfAThirdParty("org.assertj.").check(OF_THE_TESTKIT);
        architecture
                .signaturesHoldNoTypeOfAThirdParty("org.junit.", "org.assertj.", "net.jqwik.")
                .check(OF_THE_TCK);
    }

    @Test
    void implementationsOfUseCasesAreHidden() {
        architecture.implementationsOfUseCasesAreHidden().check(OF_THE_CORE);
    }

    @Test
    void nothingIsAnEntity() {
        architecture.nothingIsAnEntity().check(OF_PERSISTENCE_JPA);
    }

    @Test
    void packagesAreDescribedAndNullMarked() {
        architecture.packagesAreDescribedAndNullMarked().check(OF_ALL_MODULES);
    }

    @Test
    @Rule("GEN-8")
    void timeAndIdsComeThroughPorts() {
        architecture.timeAndIdsComeThroughPorts().check(OF_ALL_PUBLISHED);
    }

    @Test
    void nothingLogsByJavaUtilLogging() {
        architecture.nothingLogsByJavaUtilLogging().check(OF_ALL_MODULES);
    }

    @Test
    void nothingWritesToTheConsole() {
        architecture.nothingWritesToTheConsole().check(OF_ALL_PUBLISHED);
    }

    @Test
    void namesSayWhatAThingIs() {
        architecture.namesSayWhatAThingIs().check(OF_ALL_MODULES);
    }

    @Test
    @Rule("GEN-2")
    void whatAPrivilegeAnswersIsUsed() {
        architecture.whatAPrivilegeAnswersIsUsed().check(OF_THE_CORE);
    }

    @Test
    @Rule("GEN-2")
    void aReachThatIsHandedOverIsRead() {
        architecture.aReachThatIsHandedOverIsRead().check(OF_THE_CORE);
    }

    @Test
    void recordsHaveNoBeanMethods() {
        architecture.recordsHaveNoBeanMethods().check(OF_THE_CORE);
    }

    /** What stops the start of a Spring application is analysed and printed there; nobody catches it. */
    @Test
    @Rule("GEN-3")
    void exceptionsLiveInOnePackage() {
        architecture.exceptionsLiveInOnePackage().check(OF_ALL_WITHOUT_FRAMEWORK);
    }

    @Test
    @Rule("MON-1")
    void numbersAreExact() {
        architecture.numbersAreExact().check(OF_THE_CORE);
    }
}
