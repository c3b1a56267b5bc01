package io.visioncraft.crm;

import io.visioncraft.spi.UniqueKey;
import java.util.List;

/**
 * The repositories of CRM. Immutable and thread-safe.
 *
 * @param records stores the records, which customers and staff see
 * @param desks stores the desks, which staff alone see
 */
public record CrmRepositories(CrmRepository records, CrmDeskRepository desks) {

    /** The unique keys that these repositories keep. */
    public static final List<UniqueKey> UNIQUE_KEYS = List.of(CrmRepository.NUMBER);
}
