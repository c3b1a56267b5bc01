package io.visioncraft.spi;

import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import java.util.Currency;

/**
 * A lock for a rule that spans rows, held until the transaction ends. The library takes the guards of one use case in the
 * order of {@link #rank()}, so that use cases do not deadlock. Implementations are immutable records.
 */
public sealed interface Guard {

    /** {@return the position in the fixed order: administrators 0, person 1, tree 2, prices 3, books 4, series 5} */
    int rank();

    /** {@return the key that names the lock, ASCII, at most 120 characters} */
    String key();

    /** Guards that one active administrator always remains (ROL-4). */
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
     * Guards the texts and the work of a person. No text of a person is stored while that person is being erased (IDN-8). No
     * CRM record is given to a person who is being suspended, erased, or given another role (CRM-8).
     *
     * @param user the person whose texts or work it guards
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

    /** Guards that the categories are a tree (CAT-3), and that a service never loses its category (CAT-4). */
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
     * Guards that the price windows of one service in one currency do not overlap (PRC-1).
     *
     * @param service the service whose prices it guards
     * @param currency prices in other currencies are not guarded
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

    /** Guards that nothing is dated in books that are closed: a day is closed, or a series of numbers begins (INV-7). */
    record Books() implements Guard {
        @Override
        public int rank() {
            return 4;
        }

        @Override
        public String key() {
            return "books";
        }
    }

    /**
     * Guards that the numbers of one series have no gap (INV-4).
     *
     * @param series the key of the series
     */
    record Series(String series) implements Guard {
        @Override
        public int rank() {
            return 5;
        }

        @Override
        public String key() {
            return "series:" + series;
        }
    }
}
