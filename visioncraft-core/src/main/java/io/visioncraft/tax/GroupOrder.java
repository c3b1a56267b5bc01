package io.visioncraft.tax;

import io.visioncraft.kernel.ExemptionReason;
import java.util.Comparator;

/** The order of tax groups in a document: by code as EN 16931 lists them, the highest rate first, then by country and reason. */
final class GroupOrder {

    private static final Comparator<ExemptionReason> OF_REASONS =
            Comparator.comparing(ExemptionReason::code).thenComparing(ExemptionReason::text);

    /** Total: two decisions compare as equal if, and only if, they are equal. */
    static final Comparator<TaxDecision> OF_DECISIONS = Comparator.comparing(GroupOrder::rank)
            .thenComparing(TaxDecision::code)
            .thenComparing(TaxDecision::rate, Comparator.reverseOrder())
            .thenComparing(TaxDecision::country, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(TaxDecision::reason, Comparator.nullsFirst(OF_REASONS));

    private GroupOrder() {}

    private static int rank(TaxDecision decision) {
        int known = TaxDecision.CODES.indexOf(decision.code());
        return known < 0 ? TaxDecision.CODES.size() : known;
    }
}
