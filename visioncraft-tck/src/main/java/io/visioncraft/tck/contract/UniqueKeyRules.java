package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules UNQ. */
final class UniqueKeyRules {

    private static final String AT_ONCE = ", also when two come at once; the loser gets the key's code.";

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Unique keys",
            UniqueKeyContract.class,
            must(
                    "UNQ-1",
                    "The canonical key of an e-mail address is unique" + AT_ONCE,
                    "Two accounts would answer to one address.",
                    "A unique constraint in the store, checked again at commit; find its name in the failure and map it to the key."),
            must(
                    "UNQ-2",
                    "The folded name of a role is unique" + AT_ONCE,
                    "Nobody could tell the two apart when one is granted.",
                    "A unique constraint in the store, checked again at commit; find its name in the failure and map it to the key."),
            must(
                    "UNQ-3",
                    "The code of a category is unique where there is one" + AT_ONCE,
                    "An import finds its category by code.",
                    "A unique constraint in the store, checked again at commit; find its name in the failure and map it to the key."),
            must(
                    "UNQ-4",
                    "The folded name of a category is unique among its siblings" + AT_ONCE,
                    "Two equal names stand below each other.",
                    "A unique constraint on parent and folded name; the key is computed by the core."),
            must(
                    "UNQ-5",
                    "The folded name of a category is unique among the roots" + AT_ONCE,
                    "NULL is not equal to NULL in SQL: the plain constraint on parent and name says nothing about roots.",
                    "Store a fixed value in place of the missing parent in a column of its own, and put the constraint on that."),
            must(
                    "UNQ-6",
                    "The code of a service is unique" + AT_ONCE,
                    "Orders and imports name a service by its code.",
                    "A unique constraint in the store, checked again at commit; find its name in the failure and map it to the key."),
            must(
                    "UNQ-7",
                    "The number of an order is unique" + AT_ONCE,
                    "The generator may draw the same one twice; it then draws another.",
                    "A unique constraint in the store, checked again at commit; find its name in the failure and map it to the key."),
            must(
                    "UNQ-8",
                    "An order has one invoice in force, and an invoice is in force for one order" + AT_ONCE,
                    "A trigger that fires twice would bill twice.",
                    "The order's id is the primary key of the row, so that a second one is stale; a unique constraint on the"
                            + " invoice's id, whose violation is told by InvoiceInForceRepository.INVOICE."),
            must(
                    "UNQ-9",
                    "The number of an invoice is unique where there is one" + AT_ONCE,
                    "Tax law.",
                    "A unique constraint in the store, checked again at commit; find its name in the failure and map it to the key."),
            must(
                    "UNQ-10",
                    "The number of a credit note is unique" + AT_ONCE,
                    "Tax law.",
                    "A unique constraint in the store, checked again at commit; find its name in the failure and map it to the key."),
            must(
                    "UNQ-11",
                    "Method and reference of a payment are unique together" + AT_ONCE,
                    "A provider tells of the same payment twice; it is booked once.",
                    "A unique constraint in the store, checked again at commit; find its name in the failure and map it to the key."),
            must(
                    "UNQ-12",
                    "Two texts are one only where their bytes are equal: no collation folds case, accents, ß, width, signs or"
                            + " trailing blanks.",
                    "Real stock lists hold 84029g beside 84029G; what is one name is decided by the core's folding alone.",
                    "Use a binary collation without padding (or a binary column) for every key."),
            must(
                    "UNQ-13",
                    "A key holds within its bounds only: among the siblings of one parent, the references of one method, the"
                            + " records that have a value.",
                    "Every second draft invoice would be refused for its missing number.",
                    "Look for a constraint with a column too few, and for a missing value that is stored as an empty text."),
            must(
                    "UNQ-14",
                    "A value is free again once its record was changed or deleted.",
                    "A name could be used once in the life of a store.",
                    "Look for an index beside the table that is not kept up."),
            must(
                    "UNQ-15",
                    "A rolled back write neither takes a value nor frees one.",
                    "A failed attempt would block the next one.",
                    "Look for a registry of taken values that is not part of the transaction."),
            must(
                    "UNQ-16",
                    "The key holds for a record that is changed as it does for a new one.",
                    "Renaming would make the duplicate that creating refuses.",
                    "Look for a check that is made on insert only."),
            must(
                    "UNQ-17",
                    "A category of which both the name and the code are taken is refused for its name.",
                    "The same call would be answered otherwise on another store.",
                    "Databases look at unique constraints in an order of their own, mostly that of their making; MariaDB takes"
                            + " those first that allow no NULL."),
            must(
                    "UNQ-18",
                    "The number of a user is unique" + AT_ONCE,
                    "The generator may draw the same one twice; it then draws another.",
                    "A unique constraint in the store, checked again at commit; find its name in the failure and map it to the key."),
            must(
                    "UNQ-19",
                    "The number of a CRM record is unique" + AT_ONCE,
                    "The generator may draw the same one twice; it then draws another.",
                    "A unique constraint in the store, checked again at commit; find its name in the failure and map it to the key."));

    private UniqueKeyRules() {}
}
