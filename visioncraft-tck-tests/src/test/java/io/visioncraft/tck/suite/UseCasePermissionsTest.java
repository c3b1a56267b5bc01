package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.probe.UseCaseMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What every use case asks of its caller. Leaves the table in {@code target/use-case-permissions.tsv}, from which the build
 * draws a page.
 */
@Rule("GEN-2")
class UseCasePermissionsTest {

    @Test
    void findsWhatEveryUseCaseAsksOfItsCaller() throws IOException {
        List<UseCasePermissions> found =
                UseCaseMethod.all().stream().map(UseCasePermissions::of).toList();

        Files.write(
                Path.of("target/use-case-permissions.tsv"),
                found.stream().map(UseCasePermissions::line).toList());
        Map<String, String> asked = found.stream()
                .map(one -> one.line().split("\t", -1))
                .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
        assertThat(asked)
                .hasSize(UseCaseMethod.all().size())
                .containsEntry("authentication.register", "everybody")
                .containsEntry("authentication.log-in", "everybody")
                .containsEntry("categories.subtree", "everybody")
                .containsEntry("authentication.log-out", "session")
                .containsEntry("orders.place", "order:place:own order:price:any")
                .containsEntry("orders.confirm", "order:work:any")
                .containsEntry("crm.reply", "crm:reply:own crm:work:any")
                .containsEntry("users.suspend", "user:suspend:any")
                .containsEntry("users.list", "user:read:any")
                .doesNotContainValue("");
    }
}
