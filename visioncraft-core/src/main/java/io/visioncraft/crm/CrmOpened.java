package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CRM record came to be: {@code crm-record.opened}. Its words stay out of it. Immutable and thread-safe.
 *
 * @param customer whose record
 * @param recordType its type, for example {@code ISSUE}
 * @param priority how urgent it is
 * @param links what it is related to
 */
public record CrmOpened(UserId customer, String recordType, CrmPriority priority, CrmLinks links)
        implements DomainEvent {

    @Override
    public String type() {
        return "crm-record.opened";
    }

    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("customer", customer);
        data.put("recordType", recordType);
        data.put("priority", priority);
        add(data, "service", links.service());
        add(data, "order", links.order());
        add(data, "previous", links.previous());
        return data;
    }

    private static void add(Map<String, Object> data, String name, @Nullable Id id) {
        if (id != null) {
            data.put(name, id);
        }
    }
}
