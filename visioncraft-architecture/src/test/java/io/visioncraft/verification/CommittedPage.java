package io.visioncraft.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under {@code docs} that the build draws. It is committed, and the build fails when it is stale. */
public final class CommittedPage {

    private CommittedPage() {}

    /** Compares the committed page with {@code drawn}, or writes it where {@code -Dvisioncraft.docs=write} says so. */
    public static void check(Path page, String drawn) {
        if (isToBeWritten()) {
            write(page, drawn);
        }
        assertThat(Files.exists(page) ? Reactor.read(page) : "")
                .as("%s is stale; draw it anew by: mvn verify -Dvisioncraft.docs=write", page)
                .isEqualTo(drawn);
    }

    public static boolean isToBeWritten() {
        return "write".equals(System.getProperty("visioncraft.docs"));
    }

    private static void write(Path page, String drawn) {
        try {
            Files.writeString(page, drawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
