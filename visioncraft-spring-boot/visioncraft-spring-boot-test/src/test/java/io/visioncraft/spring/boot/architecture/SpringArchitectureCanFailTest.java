package io.visioncraft.spring.boot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule fails over a root that breaks it, and names the class that does. */
class SpringArchitectureCanFailTest {

    private static final String BROKEN = "io.visioncraft.spring.boot.architecture.broken";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BROKEN);

    private final SpringArchitecture architecture = new SpringArchitecture(BROKEN);

    @Test
    void aPartThatUsesTheEdgeIsNamed() {
        assertThat(violationsOf(architecture.theEdgeIsUsedBySecurityAndTestsOnly()))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("CleansTheEdge"));
    }

    @Test
    void aProviderOutsideOfJpaIsNamed() {
        assertThat(violationsOf(architecture.nothingKnowsAJpaProvider()))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("Edge"));
    }

    @Test
    void aPartThatUsesAnotherIsNamed() {
        assertThat(violationsOf(architecture.aPartKnowsNoOtherPart()))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("CleansTheEdge"));
    }

    @Test
    void jackson2IsNamed() {
        assertThat(violationsOf(architecture.nothingKnowsJackson2()))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("OldJson"));
    }

    @Test
    void aThreadThatSleepsOrWritesToTheConsoleIsNamed() {
        assertThat(violationsOf(architecture.nothingSleeps()))
                .hasSize(1)
                .allMatch(violation -> violation.contains("SleepyRelay"));
        assertThat(violationsOf(architecture.nothingWritesToTheConsole()))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("SleepyRelay"));
    }

    @Test
    void anotherWayOfLoggingAndAnotherClockAreNamed() {
        assertThat(violationsOf(architecture.everythingLogsAsSpringDoes()))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("SleepyRelay"));
        assertThat(violationsOf(architecture.theClockIsAskedForInOnePlace()))
                .hasSize(1)
                .allMatch(violation -> violation.contains("SleepyRelay"));
    }

    @Test
    void anAutoConfigurationThatIsHiddenOpenMisnamedOrNotListedIsNamed() {
        assertThat(violationsOf(architecture.autoConfigurationsAreFinalPublicAndNamedSo()))
                .anyMatch(violation -> violation.contains("PUBLIC"))
                .anyMatch(violation -> violation.contains("FINAL"))
                .anyMatch(violation -> violation.contains("'AutoConfiguration'"))
                .allMatch(violation -> violation.contains("WrongConfiguration"));
        assertThat(violationsOf(architecture.autoConfigurationsAreListed(Set.of())))
                .allMatch(violation -> violation.contains("WrongConfiguration"));
        assertThat(violationsOf(
                        architecture.autoConfigurationsAreListed(Set.of(BROKEN + ".settings.WrongConfiguration"))))
                .isEmpty();
    }

    @Test
    void aSwitchThatSpringBootReadsIsNamed() {
        assertThat(violationsOf(architecture.switchesAreReadAsTheBinderReadsThem()))
                .hasSize(3)
                .anyMatch(violation -> violation.contains("visioncraft.broken"))
                .anyMatch(violation -> violation.contains("visioncraft.more"))
                .anyMatch(violation -> violation.contains("visioncraft.whole.enabled"))
                .allMatch(violation -> violation.contains("DeafSwitch"));
    }

    @Test
    void aPackageWithoutDescriptionIsNamed() {
        assertThat(violationsOf(architecture.packagesAreDescribedAndNullMarked()))
                .anyMatch(violation -> violation.contains("SleepyRelay"));
    }

    private static List<String> violationsOf(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails();
    }
}
