package io.visioncraft.verification.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * Met by a class that declares a float or double, or converts from or to one. Collections that take a load factor are left
 * alone: it never meets an amount.
 */
final class UseFloatingPoint extends ArchCondition<JavaClass> {

    private static final Set<String> FLOATING = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    UseFloatingPoint() {
        super("use floating point");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaMember member : type.getMembers()) {
            if (member.getAllInvolvedRawTypes().stream().anyMatch(UseFloatingPoint::isFloating)) {
                events.add(SimpleConditionEvent.satisfied(member, member.getDescription() + " declares one"));
            }
        }
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (isFloating(access.getTargetOwner()) || converts(access.getTarget())) {
                events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
            }
        }
    }

    private static boolean converts(AccessTarget target) {
        boolean ofANumber = target.getOwner().isAssignableTo(Number.class)
                || target.getOwner().isEquivalentTo(Math.class);
        return ofANumber
                && target instanceof AccessTarget.CodeUnitAccessTarget code
                && (isFloating(code.getRawReturnType())
                        || code.getRawParameterTypes().stream().anyMatch(UseFloatingPoint::isFloating));
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }
}
