package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.catalog.ServiceRepository.Query;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.kernel.CategoryId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoundBeforeTest {

    private static final int LIMIT = 21;

    private final FoundBefore before = new FoundBefore();
    private final Query below = below(1);

    private static Query below(int category) {
        return new Query(new CategoryId(new UUID(7, category)), List.of(), null, Set.of());
    }

    private static Query starting(String... prefixes) {
        return new Query(null, List.of(prefixes), null, Set.of());
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(before.few(below, LIMIT)).isFalse();
        assertThat(before.few(starting("win"), LIMIT)).isFalse();
    }

    @Test
    void knowsACategoryForListsOfOneLengthWhateverElseIsAsked() {
        before.found(below, LIMIT, FoundBefore.Way.FEW, true);

        assertThat(before.few(below, LIMIT)).isTrue();
        assertThat(before.few(new Query(below.subtreeOf(), List.of(), null, Set.of(ServiceStatus.ACTIVE)), LIMIT))
                .isTrue();
        assertThat(before.few(below, LIMIT - 1)).isFalse();
        assertThat(before.few(below(2), LIMIT)).isFalse();
    }

    @Test
    void knowsAWordByTheOneThatFinds() {
        before.found(starting("w", "cleaning"), LIMIT, FoundBefore.Way.FEW, true);

        assertThat(before.few(starting("cleaning"), LIMIT)).isTrue();
        assertThat(before.few(starting("w"), LIMIT)).isFalse();
    }

    @Test
    void asksAgainAfterAThousandLists() {
        before.found(below, LIMIT, FoundBefore.Way.FEW, true);
        for (int list = 0; list < FoundBefore.LISTS; list++) {
            assertThat(before.few(below, LIMIT)).isTrue();
        }

        assertThat(before.few(below, LIMIT)).isFalse();
        before.found(below, LIMIT, FoundBefore.Way.FEW, true);
        assertThat(before.few(below, LIMIT)).isTrue();
    }

    @Test
    void forgetsAllBeforeItGrowsTooLarge() {
        for (int category = 0; category <= FoundBefore.MOST; category++) {
            before.found(below(category), LIMIT, FoundBefore.Way.FEW, true);
        }

        assertThat(before.few(below(1), LIMIT)).isFalse();
        assertThat(before.few(below(FoundBefore.MOST), LIMIT)).isTrue();
    }

    @Test
    void knowsWhereAWalkFoundManyForTheSameListAlone() {
        before.found(below, LIMIT, FoundBefore.Way.WALKED, true);

        assertThat(before.many(below, LIMIT)).isTrue();
        assertThat(before.few(below, LIMIT)).isFalse();
        assertThat(before.many(new Query(below.subtreeOf(), List.of(), null, Set.of(ServiceStatus.ACTIVE)), LIMIT))
                .isFalse();
        assertThat(before.many(below, LIMIT - 1)).isFalse();
    }

    @Test
    void knowsNothingOfAWalkThatFoundTooFew() {
        before.found(below, LIMIT, FoundBefore.Way.WALKED, false);

        assertThat(before.many(below, LIMIT)).isFalse();
    }

    @Test
    void forgetsAWalkAfterWhichManyHadToBeRead() {
        before.found(below, LIMIT, FoundBefore.Way.WALKED, true);
        before.found(below, LIMIT, FoundBefore.Way.MANY_READ, true);

        assertThat(before.many(below, LIMIT)).isFalse();
    }

    @Test
    void countsAgainAfterAThousandWalks() {
        before.found(below, LIMIT, FoundBefore.Way.WALKED, true);
        for (int list = 0; list < FoundBefore.LISTS; list++) {
            assertThat(before.many(below, LIMIT)).isTrue();
        }

        assertThat(before.many(below, LIMIT)).isFalse();
    }
}
