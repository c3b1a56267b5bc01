package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.identity.IdentityCodes.DUPLICATE_EMAIL;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.INVISIBLE_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_EMAIL;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.TOO_MANY_MARKS;
import static io.visioncraft.kernel.KernelCodes.UNPAIRED_SURROGATE;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.visioncraft.access.Caller;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.ImportTaxonomy;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.Text;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is put in is checked at the boundary, and the answer names all that was wrong. */
@Rule({"GEN-3", "GEN-4"})
abstract class InputSuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();

    /** Zero-width, filling, direction, variation, tag. */
    private static final List<String> HIDDEN = List.of(
            "\u200B", "\uFEFF", "\u2060", "\u00AD", "\u3164", "\u202E", "\u2066", "\uFE0F", "\uDB40\uDC41", "\u034F");

    private int expected;

    @AfterEach
    void nothingIsStoredOfWhatWasRefused() {
        assertThat(vc.categories().roots(MANAGER, ListRequest.first()).items()).hasSize(expected);
        assertThat(events.ofType("category.created")).hasSize(expected);
    }

    @Test
    void listsAllThatIsWrongWithItsPath() {
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
    void stripsAndComposesText() {
        Category created = create("\u00A0 Cafe\u0301 \u3000\n");

        assertThat(created.name()).isEqualTo("Caf\u00E9");
    }

    @Test
    void takesTextUpToItsMaximum() {
        Category created = create("n".repeat(Text.NAME));

        assertThat(created.name()).hasSize(Text.NAME);
        assertNameIs(TOO_LONG, "n".repeat(Text.NAME + 1));
    }

    @Test
    void looksAtTheLengthBeforeAnythingElse() {
        String huge = "\u0000".repeat(5_000_000);

        InvalidInputException rejection = assertNameIs(TOO_LONG, huge);

        assertThat(rejection.violations()).hasSize(1);
        assertThat(rejection.getMessage()).hasSizeLessThan(1_000);
    }

    @Test
    void refusesControlCharacters() {
        for (String bad : List.of("a\u0000b", "a\nb", "a\tb", "a\u007Fb", "a\u0085b", "a\u009Fb", "a\u2028b")) {
            assertNameIs(CONTROL_CHARACTER, bad);
        }
    }

    @Test
    void allowsLineBreaksAndTabsInLongText() {
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
    void refusesUnpairedSurrogates() {
        assertNameIs(UNPAIRED_SURROGATE, "a\uD83D");
        assertNameIs(UNPAIRED_SURROGATE, "\uDE00a");
        assertNameIs(UNPAIRED_SURROGATE, "\uD83D\uD83D\uDE00");

        assertThat(create("\uD83D\uDE00").name()).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void refusesCharactersThatNobodySeesInNamesCodesAndSubjects() {
        IdentityFixtures users = IdentityFixtures.in(vc);
        Caller customer = IdentityFixtures.as(users.aCustomer("ann@example.com", "Ann Example"));
        Caller admin = users.admin();
        for (String hidden : HIDDEN) {
            assertNameIs(INVISIBLE_CHARACTER, "Gar" + hidden + "den");
            assertInvalid(
                    INVISIBLE_CHARACTER,
                    "code",
                    () -> vc.categories()
                            .create(MANAGER, CreateCategory.root("Garden").coded("G" + hidden)));
            assertInvalid(INVISIBLE_CHARACTER, "name", () -> vc.roles().create(admin, CreateRole.of("ADMIN" + hidden)));
            assertInvalid(
                    INVISIBLE_CHARACTER,
                    "subject",
                    () -> vc.crm().open(customer, OpenCrmRecord.of("TICKET", hidden + "Leak", "It drips.")));
            assertInvalid(
                    INVISIBLE_CHARACTER,
                    "name",
                    () -> vc.authentication()
                            .register(
                                    Caller.visitor(),
                                    RegisterUser.of("bob@example.com", "B" + hidden, IdentityFixtures.PASSWORD)));
        }
    }

    @Test
    @Rule("IDN-2")
    void refusesCharactersThatNobodySeesInAnEmailAddress() {
        IdentityFixtures.in(vc).aCustomer("ann@example.com", "Ann Example");
        for (String hidden : HIDDEN) {
            String typed = "ann@exam" + hidden + "ple.com";
            assertInvalid(
                    MALFORMED_EMAIL,
                    "email",
                    () -> vc.authentication()
                            .register(Caller.visitor(), RegisterUser.of(typed, "Eve", IdentityFixtures.PASSWORD)));
        }
    }

    @Test
    void keepsCharactersThatNobodySeesInLongText() {
        String text = "\u2067\u05E9\u05DC\u05D5\u05DD\u2069 soft\u00ADhyphen \u2764\uFE0F";

        Category created =
                vc.categories().create(MANAGER, CreateCategory.root("Garden").described(text));
        expected++;

        assertThat(vc.categories().get(MANAGER, created.id()).description()).isEqualTo(text);
    }

    @Test
    void takesAJoinerWhereItsNeighboursNeedIt() {
        // Persian and Sinhala are not spelled without
        String persian = "\u0646\u0627\u0645\u0647\u200C\u0627\u06CC";
        String sinhala = "\u0DC1\u0DCA\u200D\u0DBB\u0DD3";

        assertThat(create(persian).name()).isEqualTo(persian);
        assertThat(create(sinhala).name()).isEqualTo(sinhala);
        assertNameIs(INVISIBLE_CHARACTER, "Gar\u200Dden");
        assertNameIs(INVISIBLE_CHARACTER, "Gar\u200Cden");
    }

    @Test
    void refusesLongRunsOfCombiningMarksInEveryText() {
        String thirty = "x" + "\u0301".repeat(30);

        assertThat(create(thirty).name()).isEqualTo(thirty);
        assertNameIs(TOO_MANY_MARKS, thirty + "\u0301");
        assertInvalid(
                TOO_MANY_MARKS,
                "description",
                () -> vc.categories()
                        .create(MANAGER, CreateCategory.root("Home").described(thirty + "\u0323")));
    }

    @Test
    void saysOfAListThatIsTooLongNothingElse() {
        IdentityFixtures users = IdentityFixtures.in(vc);
        User customer = users.aCustomer("ann@example.com", "Ann Example");
        Caller ann = IdentityFixtures.as(customer);
        Caller accountant = Caller.system("accountant", vc.permissions().all());
        BillingProfile details = BillingProfile.of("Ann Ltd", "Mill Lane 1", "1010", "Vienna", "AT");

        assertOnly("lines", () -> vc.orders().place(ann, PlaceOrder.of(nothings())));
        assertOnly(
                "lines",
                () -> vc.invoices()
                        .credit(
                                accountant,
                                new CreditInvoice(
                                        new InvoiceId(new UUID(7, 7)),
                                        false,
                                        nothings(),
                                        List.of(),
                                        null,
                                        "Broken",
                                        null,
                                        null)));
        assertOnly(
                "amounts",
                () -> vc.invoices()
                        .credit(
                                accountant,
                                new CreditInvoice(
                                        new InvoiceId(new UUID(7, 7)),
                                        false,
                                        List.of(),
                                        nothings(),
                                        null,
                                        "Broken",
                                        null,
                                        null)));
        assertOnly("permissions", () -> vc.roles().create(users.admin(), new CreateRole("Clerk", nothings())));
        assertOnly("rows", () -> vc.categories().importTaxonomy(MANAGER, ImportTaxonomy.of(nothings())));
        assertOnly(
                "billing.lines",
                () -> vc.users()
                        .changeProfile(ann, ChangeProfile.of(customer.id()).billedTo(billed(nothings(), List.of()))));
        assertOnly(
                "billing.taxNumbers",
                () -> vc.users()
                        .changeProfile(
                                ann, ChangeProfile.of(customer.id()).billedTo(billed(details.lines(), nothings()))));
    }

    private static BillingProfile billed(List<String> lines, List<BillingProfile.TaxNumber> taxNumbers) {
        return new BillingProfile(
                "Ann Ltd", null, lines, "Vienna", "1010", null, "AT", taxNumbers, null, null, null, null);
    }

    private static void assertOnly(String path, ThrowingCallable call) {
        assertThat(assertInvalid(OUT_OF_RANGE, path, call).violations()).hasSize(1);
    }

    /** A list as a hostile caller makes it, longer than any may be. */
    private static <T> List<T> nothings() {
        return new ArrayList<>(Collections.nCopies(ImportTaxonomy.MAX_ROWS + 1, missing()));
    }

    @Test
    void refusesWhatIsMissing() {
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
    void authorisesBeforeItLooksAtTheInput() {
        VisionCraftException denial = assertRejected(
                LOG_IN_REQUIRED, () -> vc.categories().create(Caller.visitor(), CreateCategory.root("")));

        assertThat(denial.details()).containsEntry("permission", "category:manage");
        assertRejected(LOG_IN_REQUIRED, () -> vc.categories().create(Caller.visitor(), missing()));
    }

    @Test
    void keepsSecretsAndOthersDataOutOfMessages() {
        IdentityFixtures.in(vc).aCustomer("ann@example.com", "Ann Example");
        String secret = "ann-example-secret";
        Caller visitor = Caller.visitor();

        VisionCraftException taken = assertRejected(
                DUPLICATE_EMAIL,
                () -> vc.authentication().register(visitor, RegisterUser.of("ANN@example.com", "Bob", secret)));
        VisionCraftException bad = assertInvalid(
                TOO_LONG,
                "password",
                () -> vc.authentication()
                        .register(visitor, RegisterUser.of("bob@example.com", "Bob", secret.repeat(40))));

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
