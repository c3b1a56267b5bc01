package io.visioncraft.verification.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.UUID;

/** Met by a class that asks the JDK for the time or for an id; {@code now(Clock)} is the port and does not count. */
final class TakeTimeOrIdsFromTheJdk extends ArchCondition<JavaClass> {

    TakeTimeOrIdsFromTheJdk() {
        super("take time or ids from the JDK");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (isTimeOrId(access.getTarget())) {
                events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
            }
        }
    }

    private static boolean isTimeOrId(AccessTarget target) {
        JavaClass owner = target.getOwner();
        return switch (target.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time") && !takesAClock(target);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "randomUUID" -> owner.isEquivalentTo(UUID.class);
            default -> false;
        };
    }

    private static boolean takesAClock(AccessTarget target) {
        return target instanceof HasParameterTypes code
                && code.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
