package io.visioncraft.spring.boot.jpa;

import java.util.Locale;

/** The names of the library's tables: all begin with {@code vc_}, which is the library's own prefix. */
final class OwnTables {

    private static final String PREFIX = "vc_";

    private OwnTables() {}

    static boolean contain(String table) {
        return table.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }
}
