package io.visioncraft.examples.customadapter;

import io.visioncraft.kernel.Id;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The words by which records are found, one row each in {@code vc_word}. */
final class Words {

    private Words() {}

    /** Puts these words in the place of those that the record had. */
    static void replace(Handle sql, Id owner, Set<String> words) {
        remove(sql, owner);
        PreparedBatch batch = sql.prepareBatch("INSERT INTO vc_word (owner, word) VALUES (?, ?)");
        words.forEach(word -> batch.add(owner, Binding.bytes(word)));
        batch.execute();
    }

    static void remove(Handle sql, Id owner) {
        sql.execute("DELETE FROM vc_word WHERE owner = ?", owner);
    }

    /** Narrows a question to the records that have this word. */
    static void equalTo(String word, Select<?> select) {
        select.where("id IN (SELECT owner FROM vc_word WHERE word = ?)", Binding.bytes(word));
    }

    /** Narrows a question to the records that have a word with this beginning. */
    static void beginningWith(String prefix, Select<?> select) {
        // FF is no byte of UTF-8, so that every word with the prefix comes before the prefix and FF
        byte[] from = Binding.bytes(prefix);
        select.where(
                "id IN (SELECT owner FROM vc_word WHERE word >= ? AND word < CAST(? AS VARBINARY) || X'FF')",
                from,
                from);
    }
}
