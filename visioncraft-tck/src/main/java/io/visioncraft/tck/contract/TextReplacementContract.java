package io.visioncraft.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How every store puts a tombstone in the place of a text that a change appended, and changes nothing else: rules TXT. */
@Rule("IDN-8")
abstract class TextReplacementContract extends StoreContract {

    private static final EntryPosition SECOND = new EntryPosition(1, 1);
    private static final EntryPosition NOWHERE = new EntryPosition(7, 0);
    private static final Instant AT = ContractRecords.AT;

    @Test
    @Proves("TXT-1")
    final void replacesTheReasonOfOneChangeOfAUser() {
        User user = samples.user(aRole(), "ann@example.com");
        User other = samples.user(aRole(), "bob@example.com");
        within(() -> persistence.identity().users().save(user, changes(UserStatus.ACTIVE, UserStatus.SUSPENDED)));
        within(() -> persistence.identity().users().save(other, changes(UserStatus.ACTIVE, UserStatus.SUSPENDED)));

        within(() -> {
            persistence.identity().users().replaceReason(user.id(), SECOND, "[erased]");
            persistence.identity().users().replaceReason(user.id(), NOWHERE, "[erased]");
        });

        assertThat(in(() -> persistence.identity().users().history(user.id(), EntryPosition.START, 10)))
                .isEqualTo(replaced(UserStatus.ACTIVE, UserStatus.SUSPENDED));
        assertThat(in(() -> persistence.identity().users().history(other.id(), EntryPosition.START, 10)))
                .extracting(row -> row.entry().reason())
                .containsExactly("first", "second");
        assertThat(committed(persistence.identity().users(), user.id())).contains(user);
    }

    @Test
    @Proves("TXT-1")
    final void replacesTheReasonOfOneChangeOfAnOrder() {
        Order order = placed();

        within(() -> {
            persistence.ordering().orders().replaceReason(order.id(), SECOND, "[erased]");
            persistence.ordering().orders().replaceReason(order.id(), NOWHERE, "[erased]");
        });

        assertThat(history(order.id())).isEqualTo(replaced(OrderStatus.DRAFT, OrderStatus.PLACED));
        assertThat(committed(persistence.ordering().orders(), order.id())).contains(order);
    }

    @Test
    @Proves("TXT-2")
    final void replacesOneReasonAndOneMessageOfACrmRecord() {
        CrmRecord record = samples.crmRecord(aUser(), null, null, AT);
        CrmMessage asked = new CrmMessage(true, "USER", "ann", "Please", AT);
        within(() -> {
            List<Entry> entries = new ArrayList<>(changes(CrmStatus.NEW, CrmStatus.OPEN));
            entries.add(asked);
            persistence.crm().records().save(record, entries);
        });
        EntryPosition third = new EntryPosition(1, 2);

        within(() -> {
            persistence.crm().records().replaceReason(record.id(), SECOND, "[erased]");
            persistence.crm().records().replaceReason(record.id(), third, "no reason here");
            persistence.crm().records().replaceText(record.id(), third, "[erased]");
            persistence.crm().records().replaceText(record.id(), SECOND, "no message here");
            persistence.crm().records().replaceText(record.id(), NOWHERE, "[erased]");
        });

        assertThat(in(() -> persistence.crm().records().history(record.id(), EntryPosition.START, 10)))
                .isEqualTo(replaced(CrmStatus.NEW, CrmStatus.OPEN));
        assertThat(in(() -> persistence.crm().records().messages(record.id(), EntryPosition.START, 10)))
                .containsExactly(new Appended<>(third, new CrmMessage(true, "USER", "ann", "[erased]", AT)));
        assertThat(committed(persistence.crm().records(), record.id())).contains(record);
    }

    @Test
    @Proves("TXT-3")
    @Rule("GEN-5")
    final void putsATextBackOnRollback() {
        Order order = placed();

        rolledBack(() -> persistence.ordering().orders().replaceReason(order.id(), SECOND, "[erased]"));

        assertThat(history(order.id())).extracting(row -> row.entry().reason()).containsExactly("first", "second");
    }

    @Test
    @Proves("TXT-4")
    final void replacesWhatTheSameTransactionAppended() {
        Order order = documents.order(aUser(), aService(), "ORD-1", AT);

        within(() -> {
            persistence.ordering().orders().save(order, changes(OrderStatus.DRAFT, OrderStatus.PLACED));
            persistence.ordering().orders().replaceReason(order.id(), SECOND, "[erased]");
        });

        assertThat(history(order.id())).isEqualTo(replaced(OrderStatus.DRAFT, OrderStatus.PLACED));
    }

    /** An order that is stored with two changes of its status. */
    private Order placed() {
        Order order = documents.order(aUser(), aService(), "ORD-1", AT);
        within(() -> persistence.ordering().orders().save(order, changes(OrderStatus.DRAFT, OrderStatus.PLACED)));
        return order;
    }

    private List<Appended<StatusChange<OrderStatus>>> history(OrderId order) {
        return in(() -> persistence.ordering().orders().history(order, EntryPosition.START, 10));
    }

    private static <S extends Enum<S>> List<StatusChange<S>> changes(S first, S second) {
        return List.of(
                new StatusChange<>(null, first, AT, "USER", "ann", "first"),
                new StatusChange<>(first, second, AT.plusSeconds(1), "SYSTEM", "desk", "second"));
    }

    private static <S extends Enum<S>> List<Appended<StatusChange<S>>> replaced(S first, S second) {
        return List.of(
                new Appended<>(new EntryPosition(1, 0), new StatusChange<>(null, first, AT, "USER", "ann", "first")),
                new Appended<>(
                        SECOND, new StatusChange<>(first, second, AT.plusSeconds(1), "SYSTEM", "desk", "[erased]")));
    }
}
