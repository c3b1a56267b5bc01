package io.visioncraft.spring.boot.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * The rules of the modules for Spring Boot. They are stated over a root package, so that the same rule can be shown to fail over
 * a root that breaks it.
 *
 * @param root the root package, {@code io.visioncraft.spring.boot} for the modules themselves
 */
record SpringArchitecture(String root) {

    ArchRule theEdgeIsUsedBySecurityAndTestsOnly() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(named("web.."), named("security.."), named("test.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(named("web.."))
                .because("an application without a web has no servlet API on its class path");
    }

    ArchRule nothingKnowsAJpaProvider() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "org.eclipse.persistence..")
                .because("the host chooses its provider, or has none beside a store of another kind");
    }

    ArchRule aPartKnowsNoOtherPart() {
        return classes()
                .should(new UseNoOtherPart(this))
                .because("each part is there where its dependencies are, whichever others are there");
    }

    ArchRule nothingKnowsJackson2() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .because("Spring Boot 4 brings Jackson 3, whose packages are tools.jackson");
    }

    ArchRule nothingSleeps() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .because("a thread that sleeps does not end when the application does");
    }

    ArchRule nothingWritesToTheConsole() {
        return noClasses().should(ACCESS_STANDARD_STREAMS).because("the console belongs to the host");
    }

    ArchRule everythingLogsAsSpringDoes() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.slf4j\\.Logger|java\\.lang\\.System\\$Logger|java\\.util\\.logging\\..*")
                .because("one way of logging is enough, and commons-logging comes with Spring's core");
    }

    ArchRule theClockIsAskedForInOnePlace() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("LibraryClock")
                .should()
                .accessTargetWhere(target(owner(assignableTo(Clock.class)))
                        .and(target(nameMatching("system.*")))
                        .as("the system clock"))
                .because("the clock of the library is a bean wherever the host has one");
    }

    ArchRule switchesAreReadAsTheBinderReadsThem() {
        return classes()
                .should(new ReadSwitchesAsTheBinder())
                .because("a condition of Spring Boot takes yes, on and 1 for false, and any misspelt word too");
    }

    ArchRule autoConfigurationsAreFinalPublicAndNamedSo() {
        return classes()
                .that()
                .areAnnotatedWith(AutoConfiguration.class)
                .should()
                .bePublic()
                .andShould()
                .haveModifier(FINAL)
                .andShould()
                .haveSimpleNameEndingWith("AutoConfiguration")
                .because("a host names them to leave them out or to come before or after them, and extends none");
    }

    ArchRule autoConfigurationsAreListed(Set<String> listed) {
        return classes()
                .that()
                .areAnnotatedWith(AutoConfiguration.class)
                .should(be(DescribedPredicate.<JavaClass>describe(
                        "listed in an imports file", type -> listed.contains(type.getName()))))
                .because("one that is not listed is never active, and no test of an application would notice");
    }

    ArchRule packagesAreDescribedAndNullMarked() {
        return classes()
                .should(be(DescribedPredicate.<JavaClass>describe(
                        "in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .because("a reader starts at the package-info, and NullAway checks marked code only");
    }

    String named(String part) {
        return root + "." + part;
    }

    /** The optional part to which a class belongs: the first word after the root; empty for the facade and the test support. */
    String partOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String below = name.substring(root.length() + 1);
        String part = below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
        return part.equals("test") ? "" : part;
    }
}
