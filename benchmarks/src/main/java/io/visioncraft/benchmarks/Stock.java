package io.visioncraft.benchmarks;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How many rows the database is filled with, and which: everything has a number from 1, from which follow its id and its names.
 * Numbers of orders rise with time.
 *
 * @param orders of three lines, each with its invoice
 * @param services active ones with a price, spread over the categories
 * @param categories a tree in which each has {@value #CHILDREN} children
 * @param customers with a billing profile and a session
 */
record Stock(int orders, int services, int categories, int customers) {

    static final int CHILDREN = 10;
    static final String CURRENCY = "EUR";

    /** How many members of staff there are. */
    static final int CLERKS = 32;

    /** How many CRM records there are. */
    static final int RECORDS = 10_000;

    /** The words of the names of services. */
    static final List<String> FIRST = List.of(
            "annual",
            "basic",
            "careful",
            "daily",
            "evening",
            "full",
            "gentle",
            "hourly",
            "indoor",
            "joint",
            "known",
            "late",
            "monthly",
            "night",
            "outdoor",
            "prompt",
            "quiet",
            "rapid",
            "seasonal",
            "thorough");

    static final List<String> SECOND = List.of(
            "advice",
            "balcony",
            "carpet",
            "delivery",
            "engine",
            "facade",
            "garden",
            "heating",
            "inspection",
            "joinery",
            "kitchen",
            "laundry",
            "moving",
            "network",
            "office",
            "painting",
            "repair",
            "storage",
            "tuning",
            "window");

    /** The kinds of rows, each with a digit of its own in its ids. */
    enum Kind {
        CUSTOMER(0),
        SESSION(1),
        CATEGORY(2),
        SERVICE(3),
        PRICE(4),
        ORDER(5),
        LINE(6),
        INVOICE(7),
        EVENT(8),
        RECORD(9),
        CLERK(10),
        CLERKS_SESSION(11);

        private final int digit;

        Kind(int digit) {
            this.digit = digit;
        }

        /** {@return the id of the n-th} It is older than any that the library makes. */
        UUID id(long n) {
            return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | ((long) digit << 48) | n);
        }

        /** {@return SQL of the id of the n-th} */
        String sql(String n) {
            return "CAST('01900000-0000-7000-800" + Integer.toHexString(digit) + "-' || LPAD(TO_HEX(" + n
                    + "), 12, '0') AS UUID)";
        }
    }

    /** {@return what {@link #of} reads} */
    List<String> texts() {
        return Stream.of(orders, services, categories, customers)
                .map(String::valueOf)
                .toList();
    }

    static Stock of(List<String> texts) {
        return new Stock(
                Integer.parseInt(texts.get(0)),
                Integer.parseInt(texts.get(1)),
                Integer.parseInt(texts.get(2)),
                Integer.parseInt(texts.get(3)));
    }

    /** The customer of an order. */
    int customerOf(int order) {
        return (order - 1) % customers + 1;
    }
}
