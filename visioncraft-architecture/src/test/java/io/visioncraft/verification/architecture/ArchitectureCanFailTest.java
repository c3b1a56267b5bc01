package io.visioncraft.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule fails over a root that breaks it, and names the class that does. */
class ArchitectureCanFailTest {

    private static final String BROKEN = "io.visioncraft.verification.broken";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BROKEN);

    private final Architecture architecture = new Architecture(BROKEN);

    @Test
    void aLowerPackageThatUsesAHigherOneIsNamed() {
        assertThat(violationsOf(architecture.corePackagesUseOnlyThoseBelowThem()))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("PricedByBilling"));
    }

    @Test
    void aClassOutsideTheOrderIsNamed() {
        assertThat(violationsOf(architecture.everyClassOfTheCoreHasItsPlaceInTheOrder()))
                .anyMatch(violation -> violation.contains("Stray"));
    }

    @Test
    void crmThatKnowsBillingIsNamed() {
        assertThat(violationsOf(architecture.crmDoesNotKnowBilling()))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("ComplaintAboutBill"));
    }

    @Test
    void aStoreInTheCoreIsNamed() {
        assertThat(violationsOf(architecture.theCoreSeesNoStoreNoFrameworkAndNoTokenLibrary()))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("StoredMoney"));
    }

    @Test
    void anAdapterThatReachesPastTheSpiIsNamed() {
        assertThat(violationsOf(architecture.adaptersUseTheCoreOnly("auth", "persistence")))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("TunedByEngine"));
        assertThat(violationsOf(architecture.adaptersUseTheCoreOnly("crm", "billing")))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("ComplaintAboutBill"));
    }

    @Test
    void aForeignTypeInASignatureIsNamedEvenAsATypeArgumentOrAnnotation() {
        assertThat(violationsOf(architecture.signaturesHoldNoTypeOfAThirdParty()))
                .anyMatch(violation -> violation.contains("StoredMoney.store()")
                        && violation.contains("shows jakarta.persistence.EntityManager"))
                .anyMatch(violation ->
                        violation.contains("StoredMoney>") && violation.contains("shows jakarta.persistence.Entity"));
        assertThat(violationsOf(architecture.signaturesHoldNoTypeOfAThirdParty("jakarta.persistence.")))
                .isEmpty();
    }

    @Test
    void aPublicImplementationIsNamed() {
        assertThat(violationsOf(architecture.implementationsOfUseCasesAreHidden()))
                .singleElement()
                .asString()
                .contains("DefaultShelfManagement");
    }

    @Test
    void anEntityIsNamed() {
        assertThat(violationsOf(architecture.nothingIsAnEntity()))
                .singleElement()
                .asString()
                .contains("StoredMoney");
    }

    @Test
    void aPackageWithoutPackageInfoIsNamed() {
        assertThat(violationsOf(architecture.packagesAreDescribedAndNullMarked()))
                .anyMatch(violation -> violation.contains("Stray"));
    }

    @Test
    void timeAndIdsPastThePortsAreNamedEachOfThem() {
        assertThat(violationsOf(architecture.timeAndIdsComeThroughPorts()))
                .anyMatch(violation -> violation.contains("Instant.now()"))
                .anyMatch(violation -> violation.contains("LocalDate.now("))
                .anyMatch(violation -> violation.contains("System.currentTimeMillis()"))
                .anyMatch(violation -> violation.contains("UUID.randomUUID()"));
    }

    @Test
    void loggingPastTheHostIsNamed() {
        assertThat(violationsOf(architecture.nothingLogsByJavaUtilLogging()))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("Chatty"));
    }

    @Test
    void writingToTheConsoleIsNamed() {
        assertThat(violationsOf(architecture.nothingWritesToTheConsole()))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("Chatty"));
    }

    @Test
    void aPatternWordInANameIsNamed() {
        assertThat(violationsOf(architecture.namesSayWhatAThingIs()))
                .singleElement()
                .asString()
                .contains("MoneyUtils");
    }

    @Test
    void aReachThatMayBeDroppedIsNamed() {
        assertThat(violationsOf(architecture.whatAPrivilegeAnswersIsUsed()))
                .singleElement()
                .asString()
                .contains("Engine.require");
    }

    @Test
    void aReachThatIsHandedOverAndDroppedIsNamed() {
        assertThat(violationsOf(architecture.aReachThatIsHandedOverIsRead()))
                .hasSize(2)
                .anyMatch(violation -> violation.contains("OpenToAll.drops("))
                .anyMatch(violation -> violation.contains("OpenToAll.lambda$static$"));
    }

    @Test
    void beanMethodsOfARecordAreNamed() {
        assertThat(violationsOf(architecture.recordsHaveNoBeanMethods()))
                .hasSize(2)
                .anyMatch(violation -> violation.contains("getName"))
                .anyMatch(violation -> violation.contains("isNamed"));
    }

    @Test
    void anExceptionOfAFeatureIsNamed() {
        assertThat(violationsOf(architecture.exceptionsLiveInOnePackage()))
                .singleElement()
                .asString()
                .contains("ShelfFullException");
    }

    @Test
    void floatingPointIsNamedAsAComponentAndAsAConversion() {
        assertThat(violationsOf(architecture.numbersAreExact()))
                .allMatch(violation -> violation.contains("FloatingMoney"))
                .anyMatch(violation -> violation.contains("amount"))
                .anyMatch(violation -> violation.contains("BigDecimal.doubleValue()"));
    }

    private static List<String> violationsOf(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails();
    }
}
