package io.visioncraft.tck.suite;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.access.Scope;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.tck.probe.UseCaseMethod;
import io.visioncraft.testkit.InMemoryVisionCraft;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a use case asks of its caller, by calling it: a visitor first, then a user who is given one permission after
 * the other, the narrowest that helps, until none is missing. Each call meets a fresh library.
 *
 * @param useCase which
 * @param forEverybody whether a visitor may call it
 * @param needsSession whether a user without a session is turned away whatever its permissions
 * @param permissions what is asked first of all, then what a command is asked for that makes use of all its options
 */
record UseCasePermissions(String useCase, boolean forEverybody, boolean needsSession, List<Permission> permissions) {

    private static final int ENOUGH = 10;
    private static final PermissionRegistry REGISTRY =
            InMemoryVisionCraft.create().vc().permissions();

    static UseCasePermissions of(UseCaseMethod useCase) {
        Object visitors = call(useCase, null);
        if (missing(visitors).isEmpty() && !isForTheKnown(visitors)) {
            return new UseCasePermissions(useCase.name(), true, false, List.of());
        }
        List<Permission> held = new ArrayList<>();
        Object answer = call(useCase, held);
        for (Optional<Permission> missing = missing(answer); missing.isPresent(); missing = missing(answer)) {
            give(held, missing.get());
            answer = call(useCase, held);
        }
        return new UseCasePermissions(useCase.name(), false, isForTheKnown(answer), List.copyOf(held));
    }

    /** The narrower permission first, if there is one; then the wider one in its place. */
    private static void give(List<Permission> held, Permission missing) {
        boolean narrow = REGISTRY.knows(missing) && !held.contains(missing);
        held.remove(missing);
        held.add(narrow ? missing : missing.widest());
        if (held.size() > ENOUGH || !REGISTRY.knows(held.get(held.size() - 1))) {
            throw new IllegalStateException("Nothing helps against the lack of " + missing.widest() + " but " + held);
        }
    }

    private static boolean isForTheKnown(@Nullable Object answer) {
        return answer instanceof VisionCraftException refusal && refusal.is(AccessCodes.NOT_AUTHENTICATED);
    }

    /** The narrower of the permissions that would help. */
    private static Optional<Permission> missing(@Nullable Object answer) {
        if (answer instanceof VisionCraftException refusal
                && (refusal.is(AccessCodes.PERMISSION_MISSING) || refusal.is(AccessCodes.LOG_IN_REQUIRED))) {
            String[] parts = String.valueOf(refusal.details().get("permission")).split(":", -1);
            return Optional.of(new Permission(parts[0], parts[1], Scope.OWN));
        }
        return Optional.empty();
    }

    /** What a caller with these permissions is answered; null for a visitor. */
    private static @Nullable Object call(UseCaseMethod useCase, @Nullable List<Permission> held) {
        VisionCraft vc = InMemoryVisionCraft.create().vc();
        IdentityFixtures people = IdentityFixtures.in(vc);
        SampleValues values = SomebodysRecords.in(vc, people);
        if (held == null) {
            return useCase.call(vc, Caller.visitor(), values.argumentsOf(useCase));
        }
        User user = people.aUserWith(held.stream().map(Permission::toString).toArray(String[]::new));
        return useCase.call(vc, IdentityFixtures.as(user), values.argumentsOf(useCase));
    }

    /** A line of the table: name, {@code everybody}, {@code session} or the permissions. */
    String line() {
        String asked =
                String.join(" ", permissions.stream().map(Permission::toString).toList());
        return useCase + "\t" + (forEverybody ? "everybody" : needsSession ? "session" : asked);
    }
}
