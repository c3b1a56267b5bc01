package io.visioncraft.testkit.memory;

import io.visioncraft.Persistence;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.NumberSeriesRepository;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import io.visioncraft.tck.probe.Ports;
import io.visioncraft.testkit.ForwardingPersistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores in memory that are broken on purpose: a unique key is kept neither when a row is saved nor at commit. */
public final class WithoutUniqueKeys {

    private WithoutUniqueKeys() {}

    /** Two users may have one e-mail address. */
    public static Persistence ofAddresses() {
        InMemoryPersistence store = InMemoryPersistence.create();
        InMemoryUserRepository users = InMemoryUserRepository.withoutUniqueAddresses(transactionsOf(store));
        UserRepository searching = (UserRepository) Proxy.newProxyInstance(
                UserRepository.class.getClassLoader(),
                new Class<?>[] {UserRepository.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("findByEmail")) {
                        return users.list(UserRepository.Query.ALL, null, 1000).stream()
                                .flatMap(one -> users.find(one.id()).stream())
                                .filter(user -> user.email().key().equals(arguments[0]))
                                .findFirst();
                    }
                    try {
                        return method.invoke(users, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return Ports.with(store, "users", searching);
    }

    /** Two siblings may have one name. */
    public static Persistence ofSiblings() {
        InMemoryPersistence store = InMemoryPersistence.create();
        CategoryRepository categories = InMemoryCategoryRepository.withoutUniqueNames(transactionsOf(store));
        return Ports.with(store, "categories", categories);
    }

    /** Two invoices may have one number, and the series is used whether or not anybody holds its guard. */
    public static Persistence ofNumbers() {
        InMemoryPersistence store = InMemoryPersistence.create();
        InvoiceRepository invoices = InMemoryInvoiceRepository.withoutUniqueNumbers(
                transactionsOf(store),
                (InMemoryReceivableRepository) store.billing().receivables(),
                (InMemoryCreditNoteRepository) store.billing().creditNotes(),
                (InMemoryInvoiceInForceRepository) store.billing().invoicesInForce());
        NumberSeriesRepository series = UnguardedSeries.of(store);
        return Ports.with(Ports.with(store, "invoices", invoices), "numberSeries", series);
    }

    /** Two receipts may have one idempotency key: the later one takes the place of the other. */
    public static Persistence ofReceipts() {
        InMemoryPersistence store = InMemoryPersistence.create();
        IdempotencyRepository receipts = new ReplacingReceipts(transactionsOf(store));
        return new ForwardingPersistence(store) {
            @Override
            public IdempotencyRepository idempotency() {
                return receipts;
            }
        };
    }

    private static Transactions transactionsOf(InMemoryPersistence store) {
        return (Transactions) store.transactions();
    }

    private static final class ReplacingReceipts implements IdempotencyRepository {

        private final Transactions transactions;
        private final Table<Key, Receipt> table;

        ReplacingReceipts(Transactions transactions) {
            this.transactions = transactions;
            this.table = new Table<>(
                    transactions,
                    Shape.unchecked(receipt -> Key.of(receipt.scope(), receipt.useCase(), receipt.key()), List.of()));
        }

        @Override
        public Optional<Receipt> find(String scope, String useCase, String key) {
            return transactions.statement(() -> Optional.ofNullable(table.get(Key.of(scope, useCase, key))));
        }

        @Override
        public void save(Receipt receipt) {
            transactions.statement(() -> {
                table.put(receipt);
                return receipt;
            });
        }

        @Override
        public int removeExpired(Instant before, int limit) {
            return 0;
        }
    }
}
