package io.visioncraft.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * A database of H2 in a file, which the process opens that uses it. So each contender gets a copy of its own. A commit is written
 * when it is made, and not half a second later as by default.
 */
public final class H2File extends Database {

    private static final String SUFFIX = ".mv.db";

    private final Path file;

    private H2File(Path file) {
        this.file = file;
    }

    static H2File in(Path folder) throws IOException {
        H2File database = new H2File(folder.resolve("benchmarks"));
        database.close();
        return database;
    }

    /** The statements of all works stay prepared. */
    @Override
    String url() {
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=100";
    }

    @Override
    String url(Contenders who) throws IOException {
        H2File copy = copyFor(who);
        Files.copy(Path.of(file + SUFFIX), Path.of(copy.file + SUFFIX), StandardCopyOption.REPLACE_EXISTING);
        return copy.url();
    }

    @Override
    void compared() throws SQLException {
        RowTrigger.drop(this);
        execute("CHECKPOINT SYNC");
    }

    /** Deletes the files. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(Path.of(file + SUFFIX));
        for (Contenders who : Contenders.values()) {
            Files.deleteIfExists(Path.of(copyFor(who).file + SUFFIX));
        }
    }

    private H2File copyFor(Contenders who) {
        return new H2File(file.resolveSibling(who.name().toLowerCase(Locale.ROOT)));
    }

    /** {@return an id in base64url} For SQL. */
    public static String base64(UUID id) {
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
