package io.visioncraft.verification.drawings;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws which feature of the core uses which, from the compiled classes: every package rests on the ones that all share. */
final class PackageMap {

    private static final String ROOT = "io.visioncraft";
    /** What every feature rests on; arrows to these would hide the others. */
    private static final SortedSet<String> SHARED =
            new TreeSet<>(List.of("access", "error", "internal", "kernel", "spi"));

    private final SortedMap<String, SortedSet<String>> uses = new TreeMap<>();

    private PackageMap(JavaClasses classes) {
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                add(
                        type.getPackageName(),
                        dependency.getTargetClass().getBaseComponentType().getPackageName());
            }
        }
    }

    static String draw(JavaClasses classes) {
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
        new PackageMap(classes).uses.forEach((user, used) -> {
            if (!SHARED.contains(user)) {
                used.stream()
                        .filter(one -> !SHARED.contains(one))
                        .forEach(one -> picture.append("    %s --> %s\n".formatted(user, one)));
            }
        });
        return picture.append("```\n").toString();
    }

    private void add(String user, String used) {
        if (used.startsWith(ROOT) && !user.equals(used)) {
            uses.computeIfAbsent(name(user), none -> new TreeSet<>()).add(name(used));
        }
    }

    private static String name(String packageName) {
        return packageName.equals(ROOT) ? "facade" : packageName.substring(ROOT.length() + 1);
    }
}
