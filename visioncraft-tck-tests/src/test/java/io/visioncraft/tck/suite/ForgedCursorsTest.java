package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.internal.Cursors;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing of a cursor is secret, so that anybody can make one of any key. What no store can keep is refused before a store is
 * asked; what every store can keep is answered.
 */
@Rule("GEN-9")
class ForgedCursorsTest {

    private static final Caller CLERK = BillingFixtures.clerk();
    private static final String ID = new UUID(7, 7).toString();

    private final InvoiceManagement invoices =
            World.over(InMemoryPersistence.create()).vc().invoices();

    /** The lists whose key begins with a day. */
    private record DatedList(Record search, Function<InvoiceManagement, Function<ListRequest, Listing<?>>> list) {

        @Override
        public String toString() {
            return search.toString();
        }
    }

    static Stream<DatedList> datedLists() {
        InvoiceSearch all = InvoiceSearch.all();
        return Stream.concat(
                Stream.of(
                                all,
                                all.oldestFirst(),
                                all.mostUrgentFirst(),
                                all.open(),
                                all.open().oldestFirst(),
                                all.onlyOverdue())
                        .map(search -> new DatedList(search, to -> request -> to.list(CLERK, search, request))),
                Stream.of(CreditNoteSearch.all(), CreditNoteSearch.all().oldestFirst())
                        .map(search ->
                                new DatedList(search, to -> request -> to.listCreditNotes(CLERK, search, request))));
    }

    @ParameterizedTest
    @MethodSource("datedLists")
    void refusesADayThatNoStoreKeeps(DatedList dated) {
        for (String day : List.of(
                "+10000-01-01", "0000-12-31", "+999999999-12-31", "-999999999-01-01", "2026-02-30", "2026-3-2", "")) {
            assertInvalid(KernelCodes.MALFORMED_CURSOR, "cursor", () -> list(dated, List.of(day, ID)));
        }
        assertInvalid(KernelCodes.MALFORMED_CURSOR, "cursor", () -> list(dated, List.of("2026-03-02", "no id")));
        assertInvalid(KernelCodes.MALFORMED_CURSOR, "cursor", () -> list(dated, List.of("2026-03-02")));
    }

    @ParameterizedTest
    @MethodSource("datedLists")
    void answersFromTheFirstAndTheLastDayOn(DatedList dated) {
        for (String day : List.of("0001-01-01", "9999-12-31")) {
            assertThat(list(dated, List.of(day, ID)).items()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("instants")
    void refusesAnInstantThatNoStoreKeepsAfterWhichDraftsAreIssued(String instant) {
        String cursor = forged(new Cursors.Of("drafts", "null"), List.of(instant, ID));

        assertInvalid(
                KernelCodes.MALFORMED_CURSOR,
                "cursor",
                () -> invoices.issueDrafts(CLERK, IssueDrafts.oldest(1).after(cursor)));
    }

    static Stream<String> instants() {
        return Stream.of("+10000-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "+1000000000-12-31T23:59:59.999999999Z");
    }

    private Listing<?> list(DatedList dated, List<String> key) {
        return dated.list().apply(invoices).apply(ListRequest.first(1).after(forged(dated.search(), key)));
    }

    /** As the library makes it, of a key that no record has. */
    private static String forged(Record query, List<String> key) {
        return Objects.requireNonNull(Cursors.list(
                        ListRequest.first(1),
                        query,
                        texts -> texts,
                        item -> key,
                        (@Nullable List<String> after, int limit) -> List.of("one", "two"))
                .next());
    }
}
