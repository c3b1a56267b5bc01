package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Internal;
import java.util.Locale;

/** How the library's tables and constraints are called: all names begin alike, which is the library's own prefix. */
@Internal
public final class OwnNames {

    /** What each name begins with, in lower case. */
    public static final String PREFIX = "vc_";

    /** The table with the history of the library's migrations. */
    public static final String HISTORY = PREFIX + "schema_history";

    private OwnNames() {}

    /**
     * {@return whether a table, constraint or sequence is the library's}
     *
     * @param name its name, in any case
     */
    public static boolean include(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }
}
