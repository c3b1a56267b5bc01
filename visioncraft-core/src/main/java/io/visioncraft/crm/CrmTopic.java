package io.visioncraft.crm;

import io.visioncraft.identity.Tombstone;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Text;

/**
 * The topic of a CRM record (CRM-1). Immutable and thread-safe.
 *
 * @param type ISSUE, INQUIRY, COMPLAINT, FEEDBACK, or one that the host added; at most 64 characters
 * @param subject one line, at most 200 characters
 * @param description at most 20,000 characters
 */
public record CrmTopic(String type, String subject, String description) {

    /**
     * Checks the texts. Adapters call it to read a stored topic.
     *
     * @param type ISSUE, INQUIRY, COMPLAINT, FEEDBACK, or one that the host added; at most 64 characters
     * @param subject one line, at most 200 characters
     * @param description at most 20,000 characters
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long}, {@code control-character} or
     *     {@code unpaired-surrogate} for a text
     */
    public CrmTopic {
        type = Text.keptCode(type);
        subject = Text.keptLine(subject, Text.SUBJECT);
        description = Text.keptLines(description, Text.MESSAGE);
    }

    /** The same type, with tombstones in the place of subject and description. */
    CrmTopic erased() {
        return new CrmTopic(type, Tombstone.TEXT, Tombstone.TEXT);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "type");
    }
}
