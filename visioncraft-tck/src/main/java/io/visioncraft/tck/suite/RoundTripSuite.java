package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.catalog.Category;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.tck.arbitrary.Records;
import io.visioncraft.tck.arbitrary.Tries;
import io.visioncraft.testkit.Shown;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever valid record is stored comes back equal: in every state that commands lead to, with every kind of text, amount
 * and instant. Without jqwik on the test class path it is skipped.
 */
@Rule({"GEN-4", "GEN-8", "MON-1", "MON-5"})
public abstract class RoundTripSuite extends BehaviourSuite {

    @BeforeEach
    final void needsGenerators() {
        Generators.require();
    }

    @Test
    protected final void keepsAnyUser() {
        Tries.of(Records.users())
                .shownAs(Shown::of)
                .check(user -> comesBack(store -> store.identity().users(), user));
    }

    @Test
    protected final void keepsAnyRole() {
        Tries.of(Records.roles())
                .shownAs(Shown::of)
                .check(role -> comesBack(store -> store.identity().roles(), role));
    }

    @Test
    protected final void keepsAnyCategory() {
        Tries.of(Records.categories())
                .shownAs(Shown::of)
                .check(category -> comesBack(store -> store.catalog().categories(), asARoot(category)));
    }

    @Test
    protected final void keepsAnyService() {
        Tries.of(Records.services())
                .shownAs(Shown::of)
                .check(service -> comesBack(store -> store.catalog().services(), service));
    }

    @Test
    protected final void keepsAnyPrice() {
        Tries.of(Records.prices())
                .shownAs(Shown::of)
                .check(price -> comesBack(store -> store.pricing().prices(), price));
    }

    @Test
    protected final void keepsAnyOrder() {
        Tries.of(Records.orders())
                .shownAs(Shown::of)
                .check(order -> comesBack(store -> store.ordering().orders(), order));
    }

    @Test
    protected final void keepsAnyInvoice() {
        Tries.of(Records.invoices())
                .shownAs(Shown::of)
                .check(invoice -> comesBack(store -> store.billing().invoices(), invoice));
    }

    @Test
    protected final void keepsAnyReceivable() {
        Tries.of(Records.receivables())
                .shownAs(Shown::of)
                .check(receivable -> comesBack(store -> store.billing().receivables(), receivable));
    }

    @Test
    protected final void keepsAnyPayment() {
        Tries.of(Records.payments())
                .shownAs(Shown::of)
                .check(payment -> comesBack(store -> store.billing().payments(), payment));
    }

    @Test
    protected final void keepsAnyCreditNote() {
        Tries.of(Records.creditNotes())
                .shownAs(Shown::of)
                .check(note -> comesBack(store -> store.billing().creditNotes(), note));
    }

    @Test
    protected final void keepsAnyCrmRecord() {
        Tries.of(Records.crmRecords())
                .shownAs(Shown::of)
                .check(record -> comesBack(store -> store.crm().records(), record));
    }

    @Test
    protected final void keepsAnyCrmDesk() {
        Tries.of(Records.crmDesks())
                .shownAs(Shown::of)
                .check(desk -> comesBack(store -> store.crm().desks(), desk));
    }

    @Test
    protected final void keepsAnyCredentials() {
        Tries.of(Records.credentials())
                .shownAs(Shown::of)
                .check(one -> comesBack(store -> store.authentication().credentials(), one));
    }

    @Test
    protected final void keepsAnySession() {
        Tries.of(Records.sessions())
                .shownAs(Shown::of)
                .check(session -> comesBack(store -> store.authentication().sessions(), session));
    }

    @Test
    protected final void keepsAnyRefreshToken() {
        Tries.of(Records.refreshTokens())
                .shownAs(Shown::of)
                .check(token -> comesBack(store -> store.authentication().refreshTokens(), token));
    }

    /** Its parent was made where it was made, and is not in the store. */
    private static Category asARoot(Category category) {
        return like(category).with(Category::parent, null).made();
    }

    /** In a store of its own, since every record was made in a world of its own, where ids begin anew. */
    @SuppressWarnings("unchecked") // a record at another version is a record of the same type
    private <A extends Aggregate<I>, I extends Id> void comesBack(
            Function<Persistence, AggregateRepository<A, I>> repositoryOf, A reached) {
        Persistence store = freshPersistence();
        AggregateRepository<A, I> repository = repositoryOf.apply(store);
        A record = (A) reached.atVersion(1);

        store.transactions().inTransaction(() -> {
            repository.save(record, List.of());
            return record;
        });

        assertThat(store.transactions().inTransaction(() -> repository.find(record.id())))
                .contains(record);
    }
}
