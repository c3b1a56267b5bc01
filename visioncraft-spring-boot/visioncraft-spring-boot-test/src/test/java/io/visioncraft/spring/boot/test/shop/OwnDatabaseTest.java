package io.visioncraft.spring.boot.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft;
import io.visioncraft.testkit.fixture.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** An application with tables of its own keeps them, in its own database, without those of the library. */
@SpringBootTest
@AutoConfigureVisionCraft
class OwnDatabaseTest {

    @Test
    void holdsTheHostsTablesOnly(
            @Autowired NoteRepository notes,
            @Autowired JdbcTemplate sql,
            @Autowired Persistence store,
            Fixtures fixtures) {
        Note note = new Note();
        note.orderId = fixtures.orders().aPlacedOrder().id().toString();
        notes.save(note);

        assertThat(notes.findByOrderId(note.orderId)).hasSize(1);
        assertThat(sql.queryForList(
                        "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'",
                        String.class))
                .contains("note")
                .noneMatch(table -> table.startsWith("vc_"));
        assertThat(store.getClass().getSimpleName()).isEqualTo("TestStore");
    }
}
