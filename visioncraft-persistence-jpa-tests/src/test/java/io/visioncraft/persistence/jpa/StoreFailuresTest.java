package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.StoreCodes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller hears when the database is lost or says no. */
@Rule("GEN-3")
class StoreFailuresTest extends StorageCases {

    private final SampleRecords samples = new SampleRecords();

    private static final int EVEN_IF_TRIED_AGAIN = 10;

    @Test
    void saysThatTheOutcomeIsUnknownWhenTheConnectionIsLostAtCommit() {
        AtomicBoolean told = new AtomicBoolean();
        User ann = samples.user();

        VisionCraftException rejection = assertRejected(
                StoreCodes.OUTCOME_UNKNOWN,
                () -> within(() -> {
                    store.identity().users().save(ann, List.of());
                    store.transactions().afterCommit(() -> told.set(true));
                    opened.watch.loseConnectionAt("commit");
                }));

        assertThat(rejection.retryable()).isTrue();
        assertThat(told).isFalse();
        assertThatTheThreadIsFree();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepareStatement", "execute"})
    void saysThatTheStoreIsUnavailableWhenTheConnectionIsLostBeforeCommit(String at) {
        User ann = stored(store.identity().users(), samples.user());

        assertRejected(
                StoreCodes.STORE_UNAVAILABLE,
                () -> within(() -> {
                    opened.watch.loseConnectionAt(at);
                    store.identity().users().find(ann.id());
                }));

        assertThatTheThreadIsFree();
    }

    @Test
    void saysThatTheStoreIsUnavailableWhenThereIsNoConnection() {
        opened.watch.loseConnectionAt("getConnection", EVEN_IF_TRIED_AGAIN);

        assertRejected(
                StoreCodes.STORE_UNAVAILABLE,
                () -> in(() -> store.identity().users().any()));

        opened.watch.loseConnectionAt("getConnection", 0);

        assertThatTheThreadIsFree();
    }

    @Test
    void storesNothingWhenAWriteAtCommitFails() {
        User ann = samples.user();

        assertRejected(
                StoreCodes.STORE_UNAVAILABLE,
                () -> within(() -> {
                    store.identity().users().save(ann, List.of());
                    opened.watch.loseConnectionAt("prepareStatement");
                }));

        assertThat(in(() -> store.identity().users().find(ann.id()))).isEmpty();
    }

    @Test
    void refusesToGoOnAfterTheStoreFailed() {
        User ann = stored(store.identity().users(), samples.user());

        assertRejected(
                StoreCodes.ROLLED_BACK,
                () -> within(() -> {
                    opened.watch.loseConnectionAt("prepareStatement");
                    assertRejected(
                            StoreCodes.STORE_UNAVAILABLE,
                            () -> store.identity().users().find(ann.id()));
                    store.identity().users().find(ann.id());
                }));
    }

    @Test
    void showsNoValueOfARowWhateverTheStoreSays() {
        String secret = "s3cr3t-" + "x".repeat(600); // longer than its column
        User ann = stored(store.identity().users(), samples.user());
        Credentials credentials = new Credentials(ann.id(), new PasswordHash(secret), 1, SampleRecords.AT, 1);

        VisionCraftException refusal = assertRejected(
                StoreCodes.STORE_REFUSED, () -> stored(store.authentication().credentials(), credentials));

        assertThat(refusal.retryable()).isFalse();
        assertThat(everythingIn(refusal)).contains("22001").doesNotContainIgnoringCase("s3cr3t", "insert into");
    }

    private void assertThatTheThreadIsFree() {
        assertThat(store.transactions().active()).isFalse();
        assertThat(in(() -> store.identity().roles().all())).isEmpty();
    }

    private static String everythingIn(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
