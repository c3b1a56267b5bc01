package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Claims in three statements, and settles by one for each kind of outcome. A claim finds candidates without a lock, then locks
 * them by id and skips those that another transaction has locked. The lock statement checks the candidate again. It does not
 * check the earlier events again, because a delivered event stays delivered.
 */
final class OutboxByLocks implements OutboxSql {

    private static final int TAKEN_AT_ONCE = 100;

    /** The order of claims as the index has it: H2 would read all that is not delivered, and sort it. */
    private static final String AS_INDEXED = " ORDER BY e.delivered, e.occurred_at, e.id LIMIT ?";

    private static final String AFTER = " AND e.occurred_at >= ? AND (e.occurred_at > ? OR e.id > ?)";

    /**
     * Locks events, and skips those that another transaction has locked. By id, because H2 would lock every row that it sorts
     * for a LIMIT.
     */
    private static final String TAKE =
            "FROM vc_event e WHERE e.delivered = FALSE AND e.dead = FALSE AND e.not_before <= ? AND e.id IN ";

    private static final String COUNT_ATTEMPT =
            "UPDATE vc_event SET attempts = attempts + 1, not_before = ? WHERE id IN ";

    private static final String DELIVERED = "UPDATE vc_event SET delivered = TRUE, dead = FALSE"
            + " WHERE id = ? AND attempts = ? AND attempts > 0 AND delivered = FALSE";

    private static final String FAILED =
            " WHERE id = ? AND attempts = ? AND attempts > 0 AND delivered = FALSE AND dead = FALSE";

    private static final String LATER = "UPDATE vc_event SET not_before = ?" + FAILED;

    private static final String NEVER = "UPDATE vc_event SET dead = TRUE" + FAILED;

    @Override
    public List<Delivery> claim(Statements statements, long now, long leaseEnd, int limit) {
        List<Delivery> claimed = new ArrayList<>();
        List<Candidate> candidates = List.of();
        boolean more = true;
        while (more && claimed.size() < limit) {
            int wanted = Math.min(limit - claimed.size(), TAKEN_AT_ONCE);
            candidates = candidates(statements, now, candidates, wanted);
            claimed.addAll(take(statements, now, leaseEnd, candidates));
            more = candidates.size() == wanted;
        }
        return List.copyOf(claimed);
    }

    /** The oldest events that can be claimed, after the candidates before. */
    private List<Candidate> candidates(Statements statements, long now, List<Candidate> before, int limit) {
        StringBuilder sql = new StringBuilder("SELECT e.occurred_at, e.id " + CANDIDATES);
        List<Object> parameters = new ArrayList<>(List.of(now));
        if (!before.isEmpty()) {
            Candidate last = before.get(before.size() - 1);
            sql.append(AFTER);
            parameters.addAll(List.of(last.occurredAt(), last.occurredAt(), last.id()));
        }
        sql.append(AS_INDEXED);
        parameters.add(limit);
        return statements.queryNative(sql.toString(), parameters.toArray()).stream()
                .map(Candidate::of)
                .toList();
    }

    /** Claims the candidates that no other transaction has locked or claimed meanwhile. */
    private List<Delivery> take(Statements statements, long now, long leaseEnd, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = candidates.stream().map(Candidate::id).toList();
        List<Object> parameters = new ArrayList<>();
        parameters.add(now);
        parameters.addAll(ids);
        Map<UUID, Delivery> taken = statements
                .listTaken(
                        TAKE + Places.of(ids.size()) + " FOR UPDATE SKIP LOCKED",
                        EventRow.class,
                        EventMapper::delivery,
                        parameters.toArray())
                .stream()
                .collect(toMap(one -> one.event().id().value(), one -> one));
        if (!taken.isEmpty()) {
            List<Object> counted = new ArrayList<>(List.of(leaseEnd));
            counted.addAll(taken.keySet());
            statements.executeNative(COUNT_ATTEMPT + Places.of(taken.size()), counted.toArray());
        }
        return ids.stream()
                .filter(taken::containsKey)
                .map(id -> Objects.requireNonNull(taken.get(id)))
                .map(one -> new Delivery(one.event(), one.attempt() + 1))
                .toList();
    }

    @Override
    public Set<EventId> settle(Statements statements, List<DeliveryOutcome> outcomes) {
        Map<String, List<DeliveryOutcome>> alike =
                outcomes.stream().collect(groupingBy(OutboxByLocks::update, LinkedHashMap::new, toList()));
        Set<EventId> stored = new HashSet<>();
        alike.forEach((update, several) -> {
            int[] counts = statements.executeEach(
                    update, several.stream().map(OutboxByLocks::parameters).toList());
            for (int n = 0; n < counts.length; n++) {
                if (counts[n] > 0) {
                    stored.add(several.get(n).event());
                }
            }
        });
        return Set.copyOf(stored);
    }

    private static String update(DeliveryOutcome outcome) {
        return outcome.delivered() ? DELIVERED : outcome.dead() ? NEVER : LATER;
    }

    private static List<Object> parameters(DeliveryOutcome outcome) {
        List<Object> parameters = new ArrayList<>();
        if (outcome.next() != null) {
            parameters.add(Micros.of(outcome.next()));
        }
        parameters.add(outcome.event().value());
        parameters.add(outcome.attempt());
        return parameters;
    }

    private record Candidate(long occurredAt, UUID id) {

        static Candidate of(Object[] columns) {
            return new Candidate(((Number) columns[0]).longValue(), (UUID) columns[1]);
        }
    }
}
