package io.visioncraft.persistence.jpa;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables and constraints that the migrations of a database make, read from their SQL. Immutable.
 *
 * @param tables the names of all tables
 * @param constraints the names of all constraints
 */
record MigratedTables(Set<String> tables, Set<String> constraints) {

    private static final Pattern MADE_OR_DROPPED = Pattern.compile(
            "(?i)\\b(CREATE|DROP)\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(vc_\\w+)|(DROP\\s+)?\\bCONSTRAINT\\s+(?:IF\\s+EXISTS\\s+)?(vc_\\w+)");

    MigratedTables {
        tables = Set.copyOf(tables);
        constraints = Set.copyOf(constraints);
    }

    /** The tables and constraints of all migrations. */
    static MigratedTables of(SupportedDatabase database) {
        return of(database, Migrations.of(database));
    }

    /** The tables and constraints of the named migrations. */
    static MigratedTables of(SupportedDatabase database, List<String> names) {
        Set<String> tables = new TreeSet<>();
        Set<String> constraints = new TreeSet<>();
        for (String name : names) {
            Matcher found = MADE_OR_DROPPED.matcher(Migrations.text(database.migrations() + "/" + name + ".sql"));
            while (found.find()) {
                if (found.group(4) != null) {
                    change(constraints, found.group(4), found.group(3) == null);
                } else {
                    change(tables, found.group(2), found.group(1).equalsIgnoreCase("CREATE"));
                }
            }
        }
        return new MigratedTables(tables, constraints);
    }

    private static void change(Set<String> names, String name, boolean made) {
        if (made) {
            names.add(name);
        } else {
            names.remove(name);
        }
    }
}
