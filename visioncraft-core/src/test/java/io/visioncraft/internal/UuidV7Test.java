package io.visioncraft.internal;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Rule("GEN-8")
class UuidV7Test {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");

    private Instant now = NOW;
    private final UuidV7 ids = new UuidV7(clock(), UuidV7Test::ones);

    @Test
    void hasTheFormOfVersion7() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
        assertThat(id).hasToString("019cadc6-9afb-7000-bfff-ffffffffffff");
    }

    @Test
    void takesAllOtherBitsFromTheRandomSource() {
        UUID id = new UuidV7(clock(), length -> new byte[length]).next();

        assertThat(id.getLeastSignificantBits()).isEqualTo(0x8000_0000_0000_0000L);
    }

    @Test
    void risesWithinAMillisecondAndWhenItsCounterIsUsedUp() {
        List<UUID> made = Stream.generate(ids::next).limit(10_000).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made).allMatch(id -> id.version() == 7);
    }

    @Test
    void risesWhenTheClockGoesBack() {
        UUID before = ids.next();

        now = NOW.minusSeconds(60);
        UUID after = ids.next();
        now = NOW.plusMillis(1);
        UUID later = ids.next();

        assertThat(List.of(before, after, later)).isSorted();
        assertThat(later.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
    }

    @Test
    void makesNoIdTwiceForManyThreads() throws Exception {
        int threads = 4;
        int each = 5_000;
        Set<UUID> made = Collections.newSetFromMap(new ConcurrentHashMap<>());
        CountDownLatch ready = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Set<UUID>>> running = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return Stream.generate(ids::next).limit(each).collect(toSet());
                    }))
                    .toList();
            for (Future<Set<UUID>> one : running) {
                made.addAll(one.get(60, TimeUnit.SECONDS));
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(made).hasSize(threads * each);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static byte[] ones(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0xFF);
        return bytes;
    }
}
