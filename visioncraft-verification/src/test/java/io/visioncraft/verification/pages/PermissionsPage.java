package io.visioncraft.verification.pages;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.access.Scope;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Draws {@code docs/permissions.md}: what each use case asks of its caller, as the tests found by calling it, and how far
 * the built-in roles reach with the permissions that they start with.
 */
final class PermissionsPage {

    private static final String NOT_AT_ALL = "–";

    private final PermissionRegistry registry;
    private final StringBuilder page = new StringBuilder("""
            # Use cases, permissions and roles

            Which permission each use case asks for, and which of the built-in roles start with it (GEN-2, ROL-2): *own* for
            one's own records, *any* for all. Permission names are API, since stores keep them in roles. A caller that holds
            only *own* is told of somebody else's record that it does not exist.

            The build draws this page: the tests call each use case as a visitor, then as a user who is given what is missing,
            the narrowest first. It fails when the page is stale; `mvn verify -Dvisioncraft.docs=write` brings it up to date.

            ## What use cases ask for

            "Also" stands for what a command is asked for in addition if it makes use of all its options, such as a price that
            is stated and not looked up.

            | Use case | Permission | Also | CUSTOMER | STAFF | ADMIN |
            | --- | --- | --- | --- | --- | --- |
            """);

    PermissionsPage(PermissionRegistry registry) {
        this.registry = registry;
    }

    /**
     * The page.
     *
     * @param found a line for each use case: its name, a tab, then {@code everybody}, {@code session} or permissions
     */
    static String draw(PermissionRegistry registry, List<String> found) {
        PermissionsPage drawn = new PermissionsPage(registry);
        found.stream().map(line -> line.split("\t", -1)).forEach(columns -> drawn.useCase(columns[0], columns[1]));
        drawn.declarations();
        return drawn.page.toString();
    }

    private void useCase(String name, String asked) {
        if (asked.equals("everybody")) {
            row("`" + name + "`", "none: anybody may", "", "yes", "yes", "yes");
        } else if (asked.equals("session")) {
            row("`" + name + "`", "none: a session", "", "yes", "yes", "yes");
        } else {
            List<Permission> all =
                    Arrays.stream(asked.split(" ")).map(Permission::parse).toList();
            Permission first = all.get(0);
            row(
                    "`" + name + "`",
                    "`" + first + "`",
                    all.stream().skip(1).map(one -> "`" + one + "`").collect(Collectors.joining(", ")),
                    reach(first, registry.customer()),
                    reach(first, registry.staff()),
                    reach(first, registry.all()));
        }
    }

    /** How far a role gets with what it holds, where {@code least} is the narrowest permission that helps. */
    private static String reach(Permission least, SortedSet<Permission> held) {
        if (held.contains(least.widest())) {
            return "any";
        }
        return least.scope() == Scope.OWN && held.contains(least) ? "own" : NOT_AT_ALL;
    }

    private void declarations() {
        page.append("""

                ## Permissions

                | Permission | What it allows | CUSTOMER | STAFF | ADMIN |
                | --- | --- | --- | --- | --- |
                """);
        Collection<DeclaredPermission> declared = registry.declarations();
        declared.forEach(one -> row(
                "`" + one.permission() + "`",
                one.description(),
                one.customer() ? "yes" : NOT_AT_ALL,
                one.staff() ? "yes" : NOT_AT_ALL,
                "yes"));
    }

    private void row(String... cells) {
        page.append("| ")
                .append(String.join(" | ", cells).replace("|  |", "| |"))
                .append(" |\n");
    }
}
