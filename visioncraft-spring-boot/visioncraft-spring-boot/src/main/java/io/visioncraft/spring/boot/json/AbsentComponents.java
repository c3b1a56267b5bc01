package io.visioncraft.spring.boot.json;

import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.FigurePeriod;
import io.visioncraft.billing.FigureStep;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.housekeeping.RunHousekeeping;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.pricing.PricedServiceSearch;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of components that a JSON object leaves out: those that the command's own factories give. Every other component
 * that is left out is null, and false if it is a boolean; a number that cannot be null is refused with {@code required}.
 */
final class AbsentComponents {

    private static final String STATUSES = "statuses";
    private static final String SORT = "sort";
    private static final String LINES = "lines";

    private static final Map<Class<?>, Map<String, Object>> DEFAULTS = Map.ofEntries(
            Map.entry(BillingProfile.class, Map.of("taxNumbers", List.of())),
            Map.entry(CreditInvoice.class, Map.of(LINES, List.of())),
            Map.entry(
                    CreditNoteSearch.class, Map.of(SORT, CreditNoteSearch.all().sort())),
            Map.entry(CrmSearch.class, Map.of(STATUSES, Set.of())),
            Map.entry(FigurePeriod.class, Map.of("step", FigureStep.WHOLE)),
            Map.entry(
                    InvoiceSearch.class,
                    Map.of(
                            STATUSES,
                            Set.of(),
                            "settlements",
                            Set.of(),
                            SORT,
                            InvoiceSearch.all().sort())),
            Map.entry(ListRequest.class, Map.of("limit", ListRequest.first().limit())),
            Map.entry(OrderSearch.class, Map.of(STATUSES, Set.of())),
            Map.entry(PricedServiceSearch.class, Map.of("services", ServiceSearch.all())),
            Map.entry(
                    RunHousekeeping.class,
                    Map.of(
                            "batchSize", RunHousekeeping.standard().batchSize(),
                            "batches", RunHousekeeping.standard().batches())),
            Map.entry(ServiceSearch.class, Map.of(STATUSES, Set.of())),
            Map.entry(SupplyStatement.class, Map.of(LINES, List.of())),
            Map.entry(UserQuery.class, Map.of(STATUSES, Set.of())));

    private AbsentComponents() {}

    /** The values by the names of the components. */
    static Map<String, Object> of(Class<?> type) {
        return DEFAULTS.getOrDefault(type, Map.of());
    }
}
