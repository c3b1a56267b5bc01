package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules VAL. */
final class ValueRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Values",
            ValueContract.class,
            must(
                    "VAL-1",
                    "Money comes back at the scale of its currency, 0 to 4 decimals, up to 10^15 minor units.",
                    "JPY has no decimals and KWD three; a column at scale 2 alters both.",
                    "Store the amount with 4 decimals or in minor units, and read it back by the currency's own scale."),
            must(
                    "VAL-2",
                    "Every amount of an order, a receivable and their parts comes back as it was, zero and the largest too.",
                    "A past document never changes, whatever is computed from it.",
                    "Look for the one column that is narrower than the others, or for zero that is read as nothing."),
            must(
                    "VAL-3",
                    "A unit price keeps up to 6 decimals, up to 10^12.",
                    "Rates per minute or per page are that fine.",
                    "DECIMAL(19,6) or wider; look for a column made for money."),
            must(
                    "VAL-4",
                    "A quantity and a tax rate keep up to 4 decimals.",
                    "Half an hour is 0.5 hours; rounded, it is billed as one or none.",
                    "DECIMAL(11,4) and DECIMAL(7,4) or wider."),
            must(
                    "VAL-5",
                    "Instants keep their microseconds, from the year 1 to the year 9999, in every time zone.",
                    "Positions in lists hold them: an instant cut to the millisecond hides rows.",
                    "Store microseconds as a whole number; look for a driver that shifts by the zone, or for dates before 1582."),
            must(
                    "VAL-6",
                    "Dates come back as the same day, from the year 1 to the year 9999, in every time zone.",
                    "An invoice is dated in the issuer's zone; a day's shift makes another month.",
                    "Look for java.sql.Date and its zone, and for the switch to the Gregorian calendar."),
            must(
                    "VAL-7",
                    "Text of any character comes back, 4-byte UTF-8 included, up to the longest.",
                    "Names and messages are written in every script.",
                    "Look for utf8 that means 3 bytes, for lengths counted in bytes, and for text that is pasted into SQL."),
            must(
                    "VAL-8",
                    "Blanks and line breaks come back as they are, at the ends too, and an empty text is no missing one.",
                    "What somebody wrote is kept as it was written.",
                    "Look for CHAR columns, trimming mappers, and stores that take the empty text for NULL."),
            must(
                    "VAL-9",
                    "Ids keep all their 128 bits.",
                    "An id that comes back changed is another record's.",
                    "Look for UUIDs that are stored as text, or in the byte order of another library."));

    private ValueRules() {}
}
