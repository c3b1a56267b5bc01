package io.visioncraft.spring.boot.settings;

import io.visioncraft.crm.CrmPolicy;
import io.visioncraft.spring.boot.PropertyFaults;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The choices for customers' requests. A bean of type {@code CrmPolicy} takes the place of all of them.
 *
 * @param types Types of records beside ISSUE, INQUIRY, COMPLAINT and FEEDBACK, at most 64 characters each.
 * @param reopenDays For how many days a customer's reply reopens a closed record, 0 to 3,650. A later reply opens a new one.
 */
@ConfigurationProperties(value = "visioncraft.crm", ignoreUnknownFields = false)
record CrmProperties(
        @DefaultValue List<String> types,
        @DefaultValue("14") int reopenDays) {

    CrmPolicy policy() {
        PropertyFaults faults = new PropertyFaults("visioncraft.crm");
        CrmPolicy policy = CrmPolicy.standard();
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i);
            policy = faults.change("types[" + i + "]", policy, p -> p.withTypes(type));
        }
        policy = faults.change("reopen-days", policy, p -> p.reopeningWithin(reopenDays));
        faults.throwIfAny();
        return policy;
    }
}
