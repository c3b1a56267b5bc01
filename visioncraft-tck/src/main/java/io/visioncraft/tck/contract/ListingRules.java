package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

import java.util.List;

/** The rules LST. */
final class ListingRules {

    private static final String ORDERED = "A list without its order cannot be read part by part.";
    private static final String ORDER_BY =
            "The ORDER BY names the sort key and then the id, both in the list's direction.";

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Listings",
            List.of(
                    ListingContract.class,
                    CatalogListingContract.class,
                    DocumentListingContract.class,
                    CrmListingContract.class,
                    FindingContract.class,
                    PricedServiceContract.class,
                    InvoiceFindingContract.class,
                    ReissueContract.class,
                    RetentionContract.class),
            must(
                    "LST-1",
                    "Users are listed newest first, ties by id, by status and by the time when they were made.",
                    ORDERED,
                    ORDER_BY),
            must(
                    "LST-2",
                    "Users are found by e-mail key, counted by role (any, with a role, active with a role), and listed by role in the order"
                            + " of their ids, whatever their status.",
                    "That one active administrator is left is decided by the count.",
                    "Look whether the status is part of the count."),
            must(
                    "LST-3",
                    "Roles, categories that are searched and services are listed by folded name in the order of UTF-8 bytes.",
                    "A collation orders one way here and another there; pages would differ from store to store.",
                    "Order by the folded key as bytes. In UTF-16, signs beyond U+FFFF come before U+FF5E: that is wrong here."),
            must(
                    "LST-4",
                    "Categories are read by rank among siblings, by depth in a subtree, by folded name in a search; the path runs"
                            + " from the root.",
                    ORDERED,
                    ORDER_BY),
            must(
                    "LST-5",
                    "Saving a category with another parent moves its whole subtree.",
                    "Services below it would be found in the old place.",
                    "Whatever is stored about ancestors has to be computed anew for all descendants."),
            must(
                    "LST-6",
                    "A transaction sees its own writes in every list, in the place where they belong now.",
                    "An import builds a tree in one transaction.",
                    "Flush before queries; look for an index that is brought up to date at commit only."),
            must(
                    "LST-7",
                    "Services are listed by folded name, and found by subtree, words, tax class, status, category, code and"
                            + " ids.",
                    "All conditions of a query hold together.",
                    "Look for a condition that is left out when another one is given."),
            must(
                    "LST-8",
                    "Prices are found by half-open windows: from is in, until is out.",
                    "At the instant of a change there is exactly one price.",
                    "Compare from <= at and at < until; an open end is later than any instant."),
            must(
                    "LST-9",
                    "Orders are listed newest first, invoices by their date of issue or else the day on which they were made, ties"
                            + " by id.",
                    ORDERED,
                    ORDER_BY),
            must(
                    "LST-10",
                    "The payments and the credit notes of an invoice are listed oldest first, ties by id.",
                    ORDERED,
                    ORDER_BY),
            must(
                    "LST-11",
                    "CRM records are listed newest first, by the time of their opening too, the queue by priority, age and id.",
                    ORDERED,
                    "Store the priority as its rank: as text, HIGH comes before LOW and NORMAL before URGENT."),
            must(
                    "LST-12",
                    "Read in parts of any size, every list gives the whole once, in order, equal sort keys included.",
                    "A row with the same creation time as the last one of a page would be skipped or doubled.",
                    "Compare sort key and id together: (key, id) > (last key, last id)."),
            must(
                    "LST-13",
                    "Rows inserted meanwhile neither double nor hide those that were there.",
                    "Every busy shop inserts while somebody reads.",
                    "Look for OFFSET, and for positions that are counted instead of compared."),
            must(
                    "LST-14",
                    "A list keeps to its filter on every part.",
                    "A customer would see other people's orders on the second page.",
                    "Look for an OR of the position that is not in brackets."),
            must(
                    "LST-15",
                    "The signs of a search are literal, and words are compared as bytes.",
                    "Somebody who searches for 50% finds everything.",
                    "Escape what LIKE takes for a wildcard, or compare with a range of keys."),
            must(
                    "LST-16",
                    "What is looked up by code, key or reference is equal as bytes.",
                    "84029g and 84029G are two products.",
                    "Look for a collation that folds case or accents, and for padding."),
            must(
                    "LST-17",
                    "Looking several ids up finds those that exist, or what belongs to each; none are asked for and none is found.",
                    "An order of a service that is gone is refused by the library, not by the store.",
                    "Look for an IN () without values."),
            must(
                    "LST-18",
                    "CRM records are found by assignee, customer and status together; the desks that somebody works are found but for"
                            + " those of CLOSED records, at most as many as are asked for.",
                    "An agent who leaves is taken off them: what is not found is lost.",
                    "The desk keeps its record's status; look for a condition that is left out when another one is given."),
            must(
                    "LST-19",
                    "An entry of the queue shows its record's customer, type and subject.",
                    "Staff choose by them.",
                    "Join the record to the desk; one statement for the whole page."),
            must(
                    "LST-20",
                    "Orders are listed by customer, service, status and period together: those of a service have a line of it now, and"
                            + " come once however many they have; a period holds its start and not its end.",
                    "A screen that asks for a service counts each order once.",
                    "Join the lines once per service, or keep a row per service of an order; write it anew with lines and status."),
            must(
                    "LST-21",
                    "Services are listed with the price that is in force, by folded name, under all conditions of a search; those"
                            + " without one are among them.",
                    "A catalogue without its prices is of no use, and a price that is over is none.",
                    "Join the entry in force from the outside, currency and window in the condition of the join: a condition after it"
                            + " loses the services without one."),
            must(
                    "LST-22",
                    "Services that have a price in force, and services that have none, are listed in full parts, by the name, status and"
                            + " tax class that they have now.",
                    "A part that is short for want of a price ends the list: what follows is never seen.",
                    "The condition belongs into the statement, before its limit. A copy of names beside the prices follows each"
                            + " renaming, also one that runs while a price is set."),
            must(
                    "LST-23",
                    "Draft invoices are listed oldest first, those alone that were made before an instant where one is given.",
                    "They are numbered in the order in which they were made.",
                    "An index of status, time and id; the others read it backwards."),
            must(
                    "LST-24",
                    "Invoices are listed with what is owed on them now, by customer, status, settlement, excess, dates of issue and"
                            + " due date together, by date of issue, newest or oldest first, or by due date, earliest first.",
                    "Who calls debtors works through such a list, and calls nobody who has paid.",
                    "Join the receivable from the outside: drafts have none. Derive the settlement as Receivable does, or keep it"
                            + " with each version."),
            must(
                    "LST-25",
                    "Credit notes are listed by customer and date of issue, newest or oldest first, ties by id.",
                    ORDERED,
                    ORDER_BY),
            must(
                    "LST-26",
                    "What is owed is summed up by currency and by the days since it was due, of all or of one customer.",
                    "By it a business judges what it will not be paid.",
                    "What is due today is not past due; look for < in place of <= at the end of each span."),
            must(
                    "LST-27",
                    "The invoice in force is found by its order and from any invoice of that order; all invoices of an order are"
                            + " listed by creation, oldest first, ties by id.",
                    "A customer pays, and an order that is cancelled takes back, the invoice in force.",
                    "Join the row of the order. Look for a query that takes the newest invoice, or any."),
            must(
                    "LST-28",
                    "Moving the payments of an invoice leaves that none, gives all of them to the other, each at its next version,"
                            + " and touches no other payment.",
                    "Else what is paid of an invoice is not what its payments add up to.",
                    "One UPDATE by the invoice, in the transaction of the call; look for a limit or for rows that are remembered."),
            must(
                    "LST-29",
                    "Found are invoices that name people though their retention is over, unless something is owed on them or one of"
                            + " their credit notes is to be kept; and those without names of which a credit note has some.",
                    "Names have to leave in time, and not before.",
                    "Keep the end with each version of a document that has names, and no end with one that has none."));

    private ListingRules() {}
}
