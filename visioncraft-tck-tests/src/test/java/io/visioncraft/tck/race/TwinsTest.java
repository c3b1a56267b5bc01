package io.visioncraft.tck.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.spi.Guard;
import io.visioncraft.tck.probe.Tally;
import io.visioncraft.testkit.memory.WithoutUniqueKeys;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shipped pair has a twin, a store from which one protection is missing, and the explorer catches it. */
class TwinsTest {

    private static final SortedMap<String, String> CAUGHT = new TreeMap<>();

    static List<Twin> twins() {
        return List.of(
                Twin.withoutGuard("two administrators demoting each other", Guard.Administrators.class),
                Twin.withoutKey("same e-mail twice", "e-mail addresses", WithoutUniqueKeys::ofAddresses),
                Twin.withoutVersions("grant and revoke on one role", "roles")
                        .and("the guard Administrators", store -> Twin.withoutGuard(store, Guard.Administrators.class)),
                Twin.withoutGuard("delete a role while it is given to somebody", Guard.Administrators.class),
                Twin.withoutVersions("change of password with a refresh running", "sessions")
                        .and("the generation of credentials", Twin::withoutGenerations),
                Twin.withoutChecks("check a tax id while an order is placed"),
                Twin.withoutVersions("check a tax id while it is changed", "users"),
                Twin.withoutVersions("check a tax id while staff record another result", "users"),
                Twin.withoutVersions("check a tax id of a user who is erased", "users"),
                Twin.withoutGuard("erase a user while an order is placed", Guard.Person.class),
                Twin.withoutGuard("opposing category moves", Guard.Tree.class),
                Twin.withoutKey("same sibling name twice", "sibling names", WithoutUniqueKeys::ofSiblings),
                Twin.withoutKey("two renamed alike", "sibling names", WithoutUniqueKeys::ofSiblings),
                Twin.withoutGuard("two prices that overlap", Guard.Prices.class),
                Twin.withoutGuard("two open-ended prices", Guard.Prices.class),
                Twin.withoutGuard("delete a category while a service joins it", Guard.Tree.class),
                Twin.withoutKey(
                        "same idempotency key with the same content",
                        "idempotency keys",
                        WithoutUniqueKeys::ofReceipts),
                Twin.withoutKey(
                        "same idempotency key with other content", "idempotency keys", WithoutUniqueKeys::ofReceipts),
                Twin.withoutVersions("cancel while completing", "orders"),
                Twin.withoutKey("two orders at once", "invoice numbers", WithoutUniqueKeys::ofNumbers)
                        .and("the guard Series", store -> Twin.withoutGuard(store, Guard.Series.class)),
                Twin.withoutVersions("another buyer while the invoice is made", "orders"),
                Twin.withoutVersions("complete with less while cancelling in part", "orders"),
                Twin.withoutVersions("complete with less while crediting", "receivables"),
                Twin.withoutVersions("two payments that together overpay", "receivables"),
                Twin.withoutVersions("two part credits that together exceed", "receivables"),
                Twin.withoutVersions("two part credits of one line", "receivables"),
                Twin.withoutVersions("an amount and a quantity that together exceed", "receivables"),
                Twin.withoutVersions("a part credit while the order is cancelled", "receivables"),
                Twin.withoutVersions("issue the drafts while an order is cancelled", "invoices"),
                Twin.withoutVersions("issue the drafts while another buyer is named", "invoices"),
                Twin.withoutKey("issue the drafts twice", "invoice numbers", WithoutUniqueKeys::ofNumbers)
                        .and("the guard Series", store -> Twin.withoutGuard(store, Guard.Series.class))
                        .and(
                                "the versions of invoices and receivables",
                                store -> Twin.withoutVersions(store, Set.of("invoices", "receivables"))),
                Twin.withoutKey(
                                "close the books while an order is placed",
                                "invoice numbers",
                                WithoutUniqueKeys::ofNumbers)
                        .and("the guard Series", store -> Twin.withoutGuard(store, Guard.Series.class)),
                Twin.withoutGuard("close the books while a series begins", Guard.Books.class),
                Twin.withoutGuard("close the books while a payment of the past is recorded", Guard.Books.class),
                Twin.withoutVersions("credit an invoice while its names are taken off", "receivables"),
                Twin.withoutVersions("take the names off documents twice", "invoices")
                        .and(
                                "the versions of receivables",
                                store -> Twin.withoutVersions(store, Set.of("receivables"))),
                Twin.withoutSecondLook("issue the drafts while one of them is paid"),
                Twin.withoutKey(
                                "close the books while the drafts are issued",
                                "invoice numbers",
                                WithoutUniqueKeys::ofNumbers)
                        .and("the guard Series", store -> Twin.withoutGuard(store, Guard.Series.class)),
                Twin.withoutVersions("pay while the rest is credited", "receivables"),
                Twin.withoutVersions("accept too much while crediting", "receivables"),
                Twin.withoutVersions("reissue twice", "receivables", "invoicesInForce"),
                Twin.withoutVersions("reissue while a payment is recorded", "receivables"),
                Twin.withoutInForce("reissue while a payment is reported again"),
                Twin.withoutVersions("reissue while a part is credited", "receivables"),
                Twin.withoutVersions("reissue while the order is cancelled", "receivables"),
                Twin.withoutKey("reissue while the books are closed", "invoice numbers", WithoutUniqueKeys::ofNumbers)
                        .and("the guard Series", store -> Twin.withoutGuard(store, Guard.Series.class)),
                Twin.withoutVersions("two agents claiming", "desks").and("the taking of desks", Twin::withoutTaking),
                Twin.withoutVersions("two agents claiming the last record", "desks")
                        .and("the taking of desks", Twin::withoutTaking),
                Twin.withoutVersions("reply while it is resolved", "records"),
                Twin.withoutGuard("suspend an agent who claims", Guard.Person.class),
                Twin.withoutGuard("demote an agent who claims", Guard.Person.class),
                Twin.withoutGuard("take a permission from the role of an agent who claims", Guard.Person.class),
                Twin.withoutGuard("erase an agent who claims", Guard.Person.class),
                Twin.withoutGuard("suspend an agent who is assigned a record", Guard.Person.class),
                Twin.withoutGuard("suspend an agent whose record its customer reopens", Guard.Person.class),
                Twin.withoutVersions("suspend an agent whose record is closed", "desks"));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void catchesTheTwin(Twin twin) {
        RaceReport report = twin.explore();

        assertThat(report.problems())
                .as("what is found where %s is missing", twin.missing())
                .isNotEmpty();
        CAUGHT.put(twin.pair(), report.runs() + "\t" + twin.missing());
    }

    @Test
    void everyPairHasATwin() {
        assertThat(twins().stream().map(Twin::pair))
                .containsExactlyInAnyOrderElementsOf(
                        RacePairs.all().stream().map(RacePair::name).toList());
    }

    @AfterAll
    static void tellsWhichWereCaught() {
        Tally.write("interleavings.tsv", "Twin", CAUGHT);
    }
}
