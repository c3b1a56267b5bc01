package io.visioncraft.spring.boot.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Holds for a class whose package has a package-info that is null-marked. */
final class LiveInANullMarkedPackage extends ArchCondition<JavaClass> {

    LiveInANullMarkedPackage() {
        super("live in a package with a null-marked package-info");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        if (!marked) {
            String sentence = "the package of " + type.getName() + " has no null-marked package-info";
            events.add(SimpleConditionEvent.violated(type, sentence));
        }
    }
}
