package io.visioncraft.spring.boot.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;

/**
 * Holds for a class of an optional part that uses no class of another part, except those on which it builds. An
 * auto-configuration may name another to come before or after it: the name of a class in an annotation loads nothing.
 */
final class UseNoOtherPart extends ArchCondition<JavaClass> {

    /**
     * Security answers who calls at the edge, and what is seen from outside tells of the relay: neither needs a dependency of its
     * own.
     */
    private static final Map<String, String> BUILDS_ON = Map.of("security", "web", "web", "json", "actuate", "events");

    private final SpringArchitecture architecture;

    UseNoOtherPart(SpringArchitecture architecture) {
        super("use no class of another optional part");
        this.architecture = architecture;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            if (leads(type, dependency.getTargetClass())) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }

    private boolean leads(JavaClass from, JavaClass to) {
        String mine = architecture.partOf(from);
        String other = architecture.partOf(to);
        boolean elsewhere = !mine.isEmpty() && !other.isEmpty() && !mine.equals(other);
        boolean built = other.equals(BUILDS_ON.get(mine));
        boolean ordered = isAutoConfiguration(from) && isAutoConfiguration(to);
        return elsewhere && !built && !ordered;
    }

    private static boolean isAutoConfiguration(JavaClass type) {
        return type.getSimpleName().endsWith("AutoConfiguration");
    }
}
