package io.visioncraft.testkit.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.identity.IdentityCodes.DUPLICATE_EMAIL;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.UNPAIRED_SURROGATE;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.RegisterUser;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.Text;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is put in is checked at the boundary, and the answer names all that was wrong. */
@Rule({"GEN-3", "GEN-4"})
public abstract class InputSuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();

    private int expected;

    @AfterEach
    protected final void nothingIsStoredOfWhatWasRefused() {
        assertThat(vc.categories().roots(MANAGER, ListRequest.first()).items()).hasSize(expected);
        assertThat(events.ofType("category.created")).hasSize(expected);
    }

    @Test
    protected final void listsAllThatIsWrongWithItsPath() {
        CreateCategory command = new CreateCategory(" \t ", null, "c".repeat(65), "bell \u0007", -1);

        InvalidInputException rejection =
                assertInvalid(REQUIRED, "name", () -> vc.categories().create(MANAGER, command));

        assertThat(rejection.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple("name", REQUIRED.value()),
                        tuple("code", TOO_LONG.value()),
                        tuple("description", CONTROL_CHARACTER.value()),
                        tuple("index", OUT_OF_RANGE.value()));
        assertThat(rejection.getMessage()).contains("65").contains("64").contains("U+0007");
    }

    @Test
    protected final void stripsAndComposesText() {
        Category created = create("\u00A0 Cafe\u0301 \u3000\n");

        assertThat(created.name()).isEqualTo("Caf\u00E9");
    }

    @Test
    protected final void takesTextUpToItsMaximum() {
        Category created = create("n".repeat(Text.NAME));

        assertThat(created.name()).hasSize(Text.NAME);
        assertNameIs(TOO_LONG, "n".repeat(Text.NAME + 1));
    }

    @Test
    protected final void looksAtTheLengthBeforeAnythingElse() {
        String huge = "\u0000".repeat(5_000_000);

        InvalidInputException rejection = assertNameIs(TOO_LONG, huge);

        assertThat(rejection.violations()).hasSize(1);
        assertThat(rejection.getMessage()).hasSizeLessThan(1_000);
    }

    @Test
    protected final void refusesControlCharacters() {
        for (String bad : List.of("a\u0000b", "a\nb", "a\tb", "a\u007Fb", "a\u0085b", "a\u009Fb", "a\u2028b")) {
            assertNameIs(CONTROL_CHARACTER, bad);
        }
    }

    @Test
    protected final void allowsLineBreaksAndTabsInLongText() {
        String text = "first\r\n\tsecond";

        Category created =
                vc.categories().create(MANAGER, CreateCategory.root("Garden").described(text));
        expected++;

        assertThat(created.description()).isEqualTo(text);
        assertInvalid(
                CONTROL_CHARACTER,
                "description",
                () -> vc.categories()
                        .create(MANAGER, CreateCategory.root("Home").described("a\u001Bb")));
    }

    @Test
    protected final void refusesUnpairedSurrogates() {
        assertNameIs(UNPAIRED_SURROGATE, "a\uD83D");
        assertNameIs(UNPAIRED_SURROGATE, "\uDE00a");
        assertNameIs(UNPAIRED_SURROGATE, "\uD83D\uD83D\uDE00");

        assertThat(create("\uD83D\uDE00").name()).isEqualTo("\uD83D\uDE00");
    }

    @Test
    protected final void refusesWhatIsMissing() {
        assertNameIs(REQUIRED, "");
        assertNameIs(REQUIRED, " \u00A0\u3000");
        assertInvalid(
                REQUIRED,
                "name",
                () -> vc.categories().create(MANAGER, new CreateCategory(missing(), null, null, null, null)));
        assertInvalid(REQUIRED, "", () -> vc.categories().create(MANAGER, missing()));
    }

    @Test
    @Rule("GEN-1")
    protected final void authorisesBeforeItLooksAtTheInput() {
        VisionCraftException denial = assertRejected(
                PERMISSION_MISSING, () -> vc.categories().create(Caller.visitor(), CreateCategory.root("")));

        assertThat(denial.details()).containsEntry("permission", "category:manage");
        assertRejected(PERMISSION_MISSING, () -> vc.categories().create(Caller.visitor(), missing()));
    }

    @Test
    protected final void keepsSecretsAndOthersDataOutOfMessages() {
        IdentityFixtures.in(vc).aCustomer("ann@example.com", "Ann Example");
        String secret = "ann-example-secret";
        Caller visitor = Caller.visitor();

        VisionCraftException taken = assertRejected(
                DUPLICATE_EMAIL, () -> vc.users().register(visitor, RegisterUser.of("ANN@example.com", "Bob", secret)));
        VisionCraftException bad = assertInvalid(
                TOO_LONG,
                "password",
                () -> vc.users().register(visitor, RegisterUser.of("bob@example.com", "Bob", secret.repeat(40))));

        assertThat(taken.getMessage() + taken.details()).doesNotContain("Ann", secret);
        assertThat(bad.getMessage() + bad.details() + bad).doesNotContain(secret);
        assertThat(RegisterUser.of("bob@example.com", "Bob", secret).toString()).doesNotContain(secret, "bob");
    }

    private Category create(String name) {
        expected++;
        return vc.categories().create(MANAGER, CreateCategory.root(name));
    }

    private InvalidInputException assertNameIs(RejectionCode code, String name) {
        return assertInvalid(code, "name", () -> vc.categories().create(MANAGER, CreateCategory.root(name)));
    }

    /** What a caller gives who does not heed the annotations. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T missing() {
        return null;
    }
}
