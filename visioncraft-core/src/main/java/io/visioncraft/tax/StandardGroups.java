package io.visioncraft.tax;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tax groups that EN 16931 allows together: no two of one code and rate (BR-S-08, BR-Z-01, BR-E-01, BR-AE-01, BR-IC-01,
 * BR-G-01), O alone (BR-O-11), and E with its reason (BR-E-10) (MON-3).
 */
final class StandardGroups {

    private StandardGroups() {}

    /** Refuses decisions that make groups which EN 16931 does not allow together. */
    static void require(Collection<TaxDecision> decisions) {
        Set<TaxDecision> groups = new TreeSet<>(GroupOrder.OF_DECISIONS);
        groups.addAll(decisions);
        List<String> codes = groups.stream().map(TaxDecision::code).toList();
        long kinds = groups.stream()
                .map(decision -> decision.code() + " " + decision.rate())
                .distinct()
                .count();
        boolean allowed = kinds == groups.size()
                && (codes.size() < 2 || !codes.contains(TaxDecision.OUT_OF_SCOPE))
                && groups.stream().noneMatch(StandardGroups::isExemptWithoutReason);
        if (!allowed) {
            throw TaxCodes.TAX_GROUPS_NOT_ALLOWED.rejection(
                    "EN 16931 does not allow these tax groups in one document: " + codes, "codes", codes);
        }
    }

    private static boolean isExemptWithoutReason(TaxDecision decision) {
        return decision.code().equals(TaxDecision.EXEMPT) && decision.reason() == null;
    }
}
