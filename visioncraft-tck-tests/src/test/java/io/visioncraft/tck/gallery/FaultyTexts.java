package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.spi.EntryPosition;
import java.util.List;

/** What may be wrong with replacing texts. */
final class FaultyTexts {

    private static final EntryPosition FIRST = new EntryPosition(1, 0);

    private FaultyTexts() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("TXT-1", "replaces the texts of other rows too", FaultyTexts::replacesMore),
                Fault.of("TXT-2", "replaces a text of whatever kind", FaultyTexts::replacesAnyKind),
                Fault.of(
                        "TXT-3",
                        "writes past the transaction",
                        "replaced texts",
                        () -> FaultyTransactions.past("orders", "replaceReason")),
                Fault.of(
                        "TXT-4",
                        "replaces only what is committed",
                        () -> FaultyTransactions.past("orders", "replaceReason")));
    }

    private static Persistence replacesMore() {
        return Broken.calls((store, call) -> {
            if (call.method().getName().equals("replaceReason")) {
                call.proceed(call.arguments()[0], FIRST, call.arguments()[2]);
            }
            return call.proceed();
        });
    }

    private static Persistence replacesAnyKind() {
        return Broken.calls((store, call) -> {
            if (call.is("records", "replaceText")) {
                store.crm()
                        .records()
                        .replaceReason((CrmRecordId) call.arguments()[0], (EntryPosition) call.arguments()[1], (String)
                                call.arguments()[2]);
            }
            return call.proceed();
        });
    }
}
