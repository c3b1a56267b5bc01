package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.Settlement;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.UserId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

final class ReceivableMapper {

    private static final String EXCESS = "_EXCESS";

    private ReceivableMapper() {}

    static ReceivableRow row(Receivable receivable) {
        Amounts in = new Amounts(receivable.total().currency());
        ReceivableRow row = new ReceivableRow();
        row.id = receivable.id().value();
        row.version = receivable.version();
        row.customerId = receivable.customer().value();
        row.currency = in.code();
        row.total = in.column(receivable.total());
        row.credited = in.column(receivable.credited());
        row.allocated = in.column(receivable.allocated());
        row.pending = in.column(receivable.pending());
        row.discounted = in.column(receivable.discounted());
        row.writtenOff = in.column(receivable.writtenOff());
        row.excess = in.column(receivable.excess());
        row.standing = standing(receivable.settlement(), receivable.excess().positive());
        row.issueDate = Days.of(receivable.date());
        row.dueDate = Days.of(receivable.dueDate());
        return row;
    }

    static Receivable record(ReceivableRow row) {
        Amounts in = Amounts.in(row.currency);
        return new Receivable(
                new InvoiceId(row.id),
                new UserId(row.customerId),
                in.money(row.total),
                in.money(row.credited),
                in.money(row.allocated),
                in.money(row.pending),
                in.money(row.discounted),
                in.money(row.writtenOff),
                in.money(row.excess),
                Days.at(row.issueDate),
                Days.at(row.dueDate),
                row.version);
    }

    /** The standings of receivables that are settled in one of these ways, with an excess or in any case. */
    static List<String> standings(Collection<Settlement> settlements, boolean withExcess) {
        return settlements.stream()
                .flatMap(one -> Stream.of(true, false)
                        .filter(excess -> excess ? !Settlement.OPEN.contains(one) : !withExcess)
                        .map(excess -> standing(one, excess)))
                .toList();
    }

    private static String standing(Settlement settlement, boolean excess) {
        return settlement.name() + (excess ? EXCESS : "");
    }
}
