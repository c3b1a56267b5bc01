package io.visioncraft.tck.gallery;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Payment;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.ordering.Order;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What may be wrong with unique keys. A key that is not kept is shown by values that the store makes different. */
final class FaultyKeys {

    private static final String NOT_KEPT = "does not keep a unique key";
    private static final AtomicLong NEXT = new AtomicLong();

    private FaultyKeys() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("UNQ-1", NOT_KEPT, "e-mail", () -> Broken.saved(User.class, FaultyKeys::anotherEmail)),
                Fault.of("UNQ-2", NOT_KEPT, "role", () -> Broken.saved(Role.class, FaultyKeys::anotherName)),
                Fault.of(
                        "UNQ-3",
                        NOT_KEPT,
                        "category code",
                        () -> Broken.saved(Category.class, FaultyKeys::anotherCode)),
                Fault.of("UNQ-3", "looks for a duplicate before it writes, not at commit", FaultyKeys::looksBefore),
                Fault.of(
                        "UNQ-4",
                        NOT_KEPT,
                        "sibling",
                        () -> Broken.saved(Category.class, one -> one.parent() == null ? one : anotherName(one))),
                Fault.of(
                        "UNQ-5",
                        "takes two missing parents for two",
                        () -> Broken.saved(Category.class, one -> one.parent() == null ? anotherName(one) : one)),
                Fault.of("UNQ-6", NOT_KEPT, "service code", () -> Broken.saved(Service.class, FaultyKeys::anotherCode)),
                Fault.of("UNQ-7", NOT_KEPT, "order", () -> Broken.saved(Order.class, FaultyKeys::anotherReference)),
                Fault.of(
                        "UNQ-8",
                        NOT_KEPT,
                        "invoice in force",
                        () -> Broken.saved(
                                InvoiceInForce.class,
                                one -> like(one)
                                        .with(
                                                InvoiceInForce::invoice,
                                                new InvoiceId(new UUID(7, NEXT.incrementAndGet())))
                                        .made())),
                Fault.of(
                        "UNQ-9",
                        NOT_KEPT,
                        "invoice number",
                        () -> Broken.saved(
                                Invoice.class,
                                one -> like(one)
                                        .with(Invoice::issue, another(one.issue()))
                                        .made())),
                Fault.of(
                        "UNQ-10",
                        NOT_KEPT,
                        "credit note number",
                        () -> Broken.saved(CreditNote.class, FaultyKeys::anotherNumber)),
                Fault.of(
                        "UNQ-11", NOT_KEPT, "payment", () -> Broken.saved(Payment.class, FaultyKeys::anotherReference)),
                Fault.of("UNQ-12", "folds the case of codes", () -> folding(text -> text.toLowerCase(Locale.ROOT))),
                Fault.of("UNQ-12", "loses trailing blanks", () -> folding(String::stripTrailing)),
                Fault.of("UNQ-12", "takes ß for ss", () -> folding(text -> text.replace("ß", "ss"))),
                Fault.of(
                        "UNQ-12",
                        "folds accents and widths",
                        () -> folding(text ->
                                Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", ""))),
                Fault.of(
                        "UNQ-12",
                        "takes all signs beyond 3 bytes for one",
                        () -> folding(text -> text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"))),
                Fault.of("UNQ-13", "takes two missing values for one", FaultyKeys::oneMissingNumber),
                Fault.of("UNQ-14", "never frees a value", () -> registry(false)),
                Fault.of("UNQ-15", "frees no value of a rolled back write", () -> registry(true)),
                Fault.of(
                        "UNQ-16",
                        "keeps a key on insert only",
                        () -> Broken.saved(Category.class, one -> one.version() == 1 ? one : anotherCode(one))),
                Fault.of("UNQ-17", "looks at codes before names", FaultyKeys::codesFirst),
                Fault.of(
                        "UNQ-18",
                        NOT_KEPT,
                        "user number",
                        () -> Broken.saved(
                                User.class,
                                one -> like(one)
                                        .with(User::number, another(one.number()))
                                        .made())),
                Fault.of(
                        "UNQ-19",
                        NOT_KEPT,
                        "CRM record number",
                        () -> Broken.saved(
                                CrmRecord.class,
                                one -> like(one)
                                        .with(CrmRecord::number, another(one.number()))
                                        .made())));
    }

    private static String another(String text) {
        return text + " " + NEXT.incrementAndGet();
    }

    private static User anotherEmail(User user) {
        return like(user)
                .with(User::email, EmailAddress.of("other" + NEXT.incrementAndGet() + "@example.com"))
                .made();
    }

    private static Role anotherName(Role role) {
        return like(role)
                .with(Role::name, another(role.name()))
                .with(Role::permissions, new TreeSet<>(role.permissions()))
                .made();
    }

    private static Category anotherName(Category one) {
        return like(one).with(Category::name, another(one.name())).made();
    }

    private static Category anotherCode(Category one) {
        String code = one.code() == null ? null : another(one.code());
        return like(one).with(Category::code, code).made();
    }

    private static Service anotherCode(Service one) {
        return like(one).with(Service::code, another(one.code())).made();
    }

    private static Order anotherReference(Order one) {
        return like(one).with(Order::reference, another(one.reference())).made();
    }

    private static @Nullable Issuance another(@Nullable Issuance issue) {
        return issue == null ? null : new Issuance(another(issue.number()), issue.date(), issue.dueDate());
    }

    private static CreditNote anotherNumber(CreditNote one) {
        Issuance issue = new Issuance(
                another(one.issue().number()), one.issue().date(), one.issue().dueDate());
        return like(one).with(CreditNote::issue, issue).made();
    }

    private static Payment anotherReference(Payment one) {
        return like(one).with(Payment::reference, another(one.reference())).made();
    }

    private static Persistence looksBefore() {
        Set<String> committed = ConcurrentHashMap.newKeySet();
        return Broken.calls((store, call) -> {
            if (!call.is("categories", "save")
                    || !(call.arguments()[0] instanceof Category category)
                    || category.code() == null) {
                return call.proceed();
            }
            if (committed.contains(category.code())) {
                throw CategoryRepository.CODE.violated();
            }
            store.transactions().afterCommit(() -> committed.add(category.code()));
            return Broken.saveInstead(call, anotherCode(category));
        });
    }

    private static Persistence codesFirst() {
        return Broken.calls((store, call) -> {
            if (call.is("categories", "save")
                    && call.arguments()[0] instanceof Category category
                    && category.code() != null
                    && category.version() == 1
                    && !store.catalog()
                            .categories()
                            .takenCodes(Set.of(category.code()))
                            .isEmpty()) {
                throw CategoryRepository.CODE.violated();
            }
            return call.proceed();
        });
    }

    /** Two codes are one where their folded forms are. */
    private static Persistence folding(UnaryOperator<String> fold) {
        Set<String> taken = ConcurrentHashMap.newKeySet();
        return Broken.calls((store, call) -> {
            if (call.is("categories", "save")
                    && call.arguments()[0] instanceof Category category
                    && category.code() != null
                    && !taken.add(fold.apply(category.code()))) {
                throw CategoryRepository.CODE.violated();
            }
            return call.proceed();
        });
    }

    private static Persistence oneMissingNumber() {
        Set<String> taken = ConcurrentHashMap.newKeySet();
        return Broken.calls((store, call) -> {
            if (call.is("invoices", "save")
                    && call.arguments()[0] instanceof Invoice invoice
                    && invoice.issue() == null
                    && !taken.add("")) {
                throw InvoiceRepository.NUMBER.violated();
            }
            return call.proceed();
        });
    }

    /** Notes who took which code, beside the transaction or at its commit, and never forgets. */
    private static Persistence registry(boolean atOnce) {
        Set<String> taken = ConcurrentHashMap.newKeySet();
        return Broken.calls((store, call) -> {
            if (!call.is("categories", "save")
                    || !(call.arguments()[0] instanceof Category category)
                    || category.code() == null) {
                return call.proceed();
            }
            if (taken.contains(category.code())) {
                throw CategoryRepository.CODE.violated();
            }
            if (atOnce) {
                taken.add(category.code());
            } else {
                store.transactions().afterCommit(() -> taken.add(category.code()));
            }
            return call.proceed();
        });
    }
}
