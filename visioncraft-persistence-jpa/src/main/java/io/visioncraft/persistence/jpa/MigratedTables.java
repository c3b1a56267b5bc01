package io.visioncraft.persistence.jpa;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables and constraints that the migrations of a database make, read from their SQL. Immutable.
 *
 * <p>The scripts are our own, and have the form that is looked for: {@code CREATE TABLE}, {@code DROP TABLE},
 * {@code CONSTRAINT} and {@code DROP CONSTRAINT}, those that drop also with {@code IF EXISTS}. The words are in upper case, with
 * one space after each of them, and on one line with the name. The name is in lower case. What is written otherwise is
 * not found.
 *
 * @param tables the names of all tables
 * @param constraints the names of all constraints
 */
record MigratedTables(Set<String> tables, Set<String> constraints) {

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
            read(Migrations.text(database.migrations() + "/" + name + ".sql"), tables, constraints);
        }
        return new MigratedTables(tables, constraints);
    }

    /** Looks at the words before each name: a start reads all scripts, and a regular expression would be compiled for it. */
    private static void read(String script, Set<String> tables, Set<String> constraints) {
        for (int at = script.indexOf(OwnNames.PREFIX); at >= 0; at = script.indexOf(OwnNames.PREFIX, at + 1)) {
            String before = script.substring(script.lastIndexOf('\n', at) + 1, at);
            if (before.endsWith("CREATE TABLE ")) {
                tables.add(nameAt(script, at));
            } else if (before.endsWith("DROP TABLE ") || before.endsWith("DROP TABLE IF EXISTS ")) {
                tables.remove(nameAt(script, at));
            } else if (before.endsWith("DROP CONSTRAINT ") || before.endsWith("DROP CONSTRAINT IF EXISTS ")) {
                constraints.remove(nameAt(script, at));
            } else if (before.endsWith("CONSTRAINT ")) {
                constraints.add(nameAt(script, at));
            }
        }
    }

    private static String nameAt(String script, int from) {
        int to = from;
        while (to < script.length() && Character.isJavaIdentifierPart(script.charAt(to))) {
            to++;
        }
        return script.substring(from, to);
    }
}
