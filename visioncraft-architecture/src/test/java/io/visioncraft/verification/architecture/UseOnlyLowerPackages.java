package io.visioncraft.verification.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Holds for a class that depends, among the listed packages, on its own and those before it only. */
final class UseOnlyLowerPackages extends ArchCondition<JavaClass> {

    private final List<String> fromBottomToTop;

    UseOnlyLowerPackages(List<String> fromBottomToTop) {
        super("use only packages below their own in " + fromBottomToTop);
        this.fromBottomToTop = fromBottomToTop;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        int own = fromBottomToTop.indexOf(type.getPackageName());
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
            if (fromBottomToTop.indexOf(used) > own) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }
}
