package io.visioncraft.verification.drawings;

import static io.visioncraft.verification.architecture.ModuleClasses.OF_THE_CORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.visioncraft.verification.CommittedPage;
import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.drawings.MigratedSchema.Column;
import io.visioncraft.verification.drawings.MigratedSchema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map of the tables in the docs is that of the migrations. */
class EntitiesPageTest {

    private static final MigratedSchema SCHEMA = MigratedSchema.read();
    private static final TableMap MAP = new TableMap(SCHEMA.tables(), StructurePageTest.aggregatesOf(OF_THE_CORE));

    private static final String PAGE = """
            # Tables

            What `visioncraft-persistence-jpa` stores, and how its tables refer to each other. The build draws this page from the
            tables that the migrations make and fails when it is stale; `mvn verify -Dvisioncraft.docs=write` brings it up to date.
            The records that the tables hold are drawn in [the structure](structure.md).

            A line leads from the table with the column to the one that it refers to; its ends say whether there is always one, at
            most one, or any number. A part is bound to its record by a foreign key of the database; a record names another by its
            id, which the library checks where it writes it. PK is of the primary key, UK of another unique key, alone or with other
            columns, FK refers to another table.

            An instant is a bigint of microseconds, a date an integer of days, both since 1970: the
            [guide on databases](guides/databases.md#for-reports) says how to read them.

            ## All tables

            %s""";

    static String drawn() {
        StringBuilder page = new StringBuilder(PAGE.formatted(MAP.lines()));
        MAP.byFeature()
                .forEach((feature, tables) ->
                        page.append("\n## %s\n\n%s".formatted(title(feature), MAP.tables(tables))));
        return page.toString();
    }

    private static String title(String feature) {
        int capitals = feature.equals("crm") ? feature.length() : 1;
        return feature.substring(0, capitals).toUpperCase(Locale.ROOT) + feature.substring(capitals);
    }

    @Test
    void thePageOfTheTablesIsUpToDate() {
        CommittedPage.check(Reactor.current().root().resolve("docs/entities.md"), drawn());
    }

    @Test
    void drawsEveryTableOnce() {
        List<Table> drawn = new ArrayList<>();
        MAP.byFeature().values().forEach(drawn::addAll);

        assertThat(drawn).hasSizeGreaterThan(25).containsExactlyInAnyOrderElementsOf(SCHEMA.tables());
        assertThat(MAP.byFeature())
                .containsKeys(
                        "authentication", "billing", "catalog", "crm", "identity", "ordering", "pricing", "shared");
    }

    @Test
    void drawsReferencesHoweverTheyAreKept() {
        assertThat(MAP.lines())
                .contains("vc_order_line }o--|| vc_order : \"order\"")
                .contains("vc_order }o--|| vc_user : \"customer\"")
                .contains("vc_order_service }o--|| vc_service : \"service\"")
                .contains("vc_crm_desk }o--o| vc_user : \"assignee\"")
                .contains("vc_category }o--o| vc_category : \"parent\"")
                .contains("vc_user ||--o| vc_credentials : \"has\"");
    }

    @Test
    void refusesAColumnThatRefersToNobodyKnowsWhat() {
        Table strange =
                new Table("vc_strange", List.of(new Column("stranger_id", "uuid", false, false, false)), Map.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> new TableMap(List.of(strange), List.of()).lines())
                .withMessageContaining("vc_strange.stranger_id");
    }

    /** The grammar of an attribute in Mermaid: two words and keys. */
    @Test
    void saysNothingThatTheLanguageOfThePictureDoesNotKnow() {
        Pattern line = Pattern.compile("    vc_\\w+ (}o--\\|\\||}o--o\\||\\|\\|--o\\|) vc_\\w+ : \"[a-z ]+\""
                + "|    vc_\\w+ \\{|    }|        [a-z]\\w* [a-z]\\w*( (PK|FK|UK)(, (FK|UK))*)?");

        assertThat(drawn().lines().filter(one -> one.startsWith("    ")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).matches(line));
    }
}
