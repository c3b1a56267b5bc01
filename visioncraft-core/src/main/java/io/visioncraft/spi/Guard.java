package io.visioncraft.spi;

import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import java.util.Currency;

/**
 * A lock for a rule that spans rows, held for the length of the transaction. Within a use case guards are taken in the order
 * of {@link #rank()}; the library sees to that. Implementations are immutable records.
 */
public sealed interface Guard {

    /** The position in the fixed order: administrators, person, tree, prices, series. */
    int rank();

    /** The key that names the lock, ASCII, at most 120 characters. */
    String key();

    /** There is always one active administrator (ROL-4). */
    record Administrators() implements Guard {
        @Override
        public int rank() {
            return 0;
        }

        @Override
        public String key() {
            return "administrators";
        }
    }

    /**
     * Nothing that a person says is stored while the person is being erased (IDN-8), and nobody is given a CRM record to work
     * while being suspended, erased, or given another role (CRM-8).
     *
     * @param user the person
     */
    record Person(UserId user) implements Guard {
        @Override
        public int rank() {
            return 1;
        }

        @Override
        public String key() {
            return "person:" + user;
        }
    }

    /** The categories are a tree (CAT-3), and a service never loses its category (CAT-4). */
    record Tree() implements Guard {
        @Override
        public int rank() {
            return 2;
        }

        @Override
        public String key() {
            return "tree";
        }
    }

    /**
     * The price windows of one service in one currency do not overlap (PRC-1).
     *
     * @param service the service
     * @param currency the currency
     */
    record Prices(ServiceId service, Currency currency) implements Guard {
        @Override
        public int rank() {
            return 3;
        }

        @Override
        public String key() {
            return "prices:" + service + ":" + currency.getCurrencyCode();
        }
    }

    /**
     * The numbers of one series have no gap (INV-4).
     *
     * @param series the key of the series
     */
    record Series(String series) implements Guard {
        @Override
        public int rank() {
            return 4;
        }

        @Override
        public String key() {
            return "series:" + series;
        }
    }
}
