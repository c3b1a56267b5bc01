package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The names that a start reads from the scripts are those that a reader of SQL finds, however they are written. */
class MigratedTablesTest {

    private static final int TABLES = 36;

    /** How many constraints each database has, by its product name. */
    private static final Map<String, Integer> CONSTRAINTS = Map.of("H2", 136, "PostgreSQL", 142, "MariaDB", 154);

    private static final Pattern MADE_OR_DROPPED = Pattern.compile(
            "(?i)\\b(CREATE|DROP)\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(vc_\\w+)|(DROP\\s+)?\\bCONSTRAINT\\s+(?:IF\\s+EXISTS\\s+)?(vc_\\w+)");

    @Test
    void findsEachTableAndConstraintOfTheScripts() {
        for (SupportedDatabase database : SupportedDatabases.ALL) {
            Set<String> tables = new TreeSet<>();
            Set<String> constraints = new TreeSet<>();
            for (String name : Migrations.of(database)) {
                Matcher found = MADE_OR_DROPPED.matcher(Migrations.text(database.migrations() + "/" + name + ".sql"));
                while (found.find()) {
                    if (found.group(4) != null) {
                        change(constraints, found.group(4), found.group(3) == null);
                    } else {
                        change(tables, found.group(2), found.group(1).equalsIgnoreCase("CREATE"));
                    }
                }
            }

            MigratedTables made = MigratedTables.of(database);

            assertThat(made.tables()).as(database.product()).hasSize(TABLES).isEqualTo(tables);
            assertThat(made.constraints())
                    .as(database.product())
                    .hasSize(CONSTRAINTS.getOrDefault(database.product(), 0))
                    .isEqualTo(constraints);
        }
    }

    private static void change(Set<String> names, String name, boolean made) {
        if (made) {
            names.add(name);
        } else {
            names.remove(name);
        }
    }
}
