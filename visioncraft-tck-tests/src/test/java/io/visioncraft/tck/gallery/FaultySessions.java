package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.Account;
import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.SignIns;
import io.visioncraft.authentication.SignedIn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What may be wrong with sessions and refresh tokens. */
final class FaultySessions {

    private static final long A_MOMENT_NANOS = 5_000_000;

    private FaultySessions() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "SES-1",
                        "lists the wrong way round",
                        "sessions",
                        () -> opened(sessions -> sessions.stream()
                                .sorted(Comparator.comparing(Session::lastUsedAt, Comparator.reverseOrder()))
                                .toList())),
                Fault.of(
                        "SES-2",
                        "lists without the writes of the transaction",
                        "sessions",
                        () -> FaultyTransactions.past("accounts", "signIns")),
                Fault.of(
                        "SES-3",
                        "asks its own clock whether a session has expired",
                        () -> opened(sessions -> sessions.stream()
                                .filter(one -> one.expiresAt().isAfter(Instant.now()))
                                .toList())),
                Fault.of(
                        "SES-4",
                        "compares the version before it writes",
                        "refresh tokens",
                        () -> HeldBack.flawed(HeldBack.Flaw.VERSIONS)),
                Fault.of(
                        "SES-5",
                        "leaves ended sessions out of the list of all",
                        () -> Broken.listed(
                                "sessions",
                                "ofUser",
                                sessions -> sessions.stream()
                                        .filter(one -> !((Session) one).ended())
                                        .toList())),
                Fault.of("SES-6", "keeps the first answer", "accounts", FaultySessions::remembersAccounts),
                Fault.of(
                        "SES-7",
                        "joins without those that have no partner",
                        "accounts and credentials",
                        () -> accounts((store, account) -> account.filter(one -> one.credentials() != null))),
                Fault.of(
                        "SES-7",
                        "joins without those that have no partner",
                        "credentials and sessions",
                        () -> signIns(
                                found -> found.filter(one -> !one.unended().isEmpty()))),
                Fault.of(
                        "SES-8",
                        "reads an account in two statements",
                        "users and credentials",
                        () -> accounts((store, account) -> account.map(one -> inTwo(store, one)))),
                Fault.of(
                        "SES-8",
                        "reads an account in two statements",
                        "sessions",
                        () -> signedIn((store, found) ->
                                found.map(one -> new SignedIn(inTwo(store, one.account()), one.session())))),
                Fault.of(
                        "SES-9",
                        "removes sessions whose time is not over",
                        () -> Broken.calls((store, call) -> call.is("sessions", "removeExpired")
                                ? call.proceed(((Instant) call.arguments()[0]).plusSeconds(3_600), call.arguments()[1])
                                : call.proceed())),
                Fault.of(
                        "SES-9",
                        "removes all refresh tokens at once",
                        () -> Broken.calls((store, call) -> call.is("refreshTokens", "removeExpired")
                                ? call.proceed(call.arguments()[0], Integer.MAX_VALUE)
                                : call.proceed())),
                Fault.of(
                        "SES-10",
                        "leaves out what has ended",
                        () -> signedIn((store, found) ->
                                found.filter(one -> !one.session().ended()))),
                Fault.of(
                        "SES-10",
                        "joins without those that have no partner",
                        "sessions and credentials",
                        () -> signedIn((store, found) ->
                                found.filter(one -> one.account().credentials() != null))),
                Fault.of(
                        "SES-10",
                        "reads without the writes of the transaction",
                        "refresh tokens",
                        () -> FaultyTransactions.past("accounts", "holder")));
    }

    @SuppressWarnings("unchecked") // what the method answers
    private static Persistence signedIn(BiFunction<Persistence, Optional<SignedIn>, Optional<SignedIn>> change) {
        return Broken.callsOf(
                "accounts",
                "signedIn",
                (store, call) -> change.apply(store, (Optional<SignedIn>) Objects.requireNonNull(call.proceed())));
    }

    private static Persistence opened(UnaryOperator<List<Session>> change) {
        return signIns(found -> found.map(one -> new SignIns(one.credentials(), change.apply(one.unended()))));
    }

    @SuppressWarnings("unchecked") // what the method answers
    private static Persistence signIns(UnaryOperator<Optional<SignIns>> change) {
        return Broken.callsOf(
                "accounts",
                "signIns",
                (store, call) -> change.apply((Optional<SignIns>) Objects.requireNonNull(call.proceed())));
    }

    @SuppressWarnings("unchecked") // what the methods of that name answer
    private static Persistence accounts(BiFunction<Persistence, Optional<Account>, Optional<Account>> change) {
        return Broken.calls((store, call) ->
                call.port().equals("accounts") && call.method().getName().startsWith("find")
                        ? change.apply(store, (Optional<Account>) Objects.requireNonNull(call.proceed()))
                        : call.proceed());
    }

    private static Persistence remembersAccounts() {
        Map<Object, Account> seen = new ConcurrentHashMap<>();
        return accounts((store, account) ->
                account.map(one -> seen.computeIfAbsent(one.user().id(), id -> one)));
    }

    /** The credentials as they are a moment later. */
    private static Account inTwo(Persistence store, Account account) {
        LockSupport.parkNanos(A_MOMENT_NANOS);
        return new Account(
                account.user(),
                account.role(),
                store.authentication().credentials().find(account.user().id()).orElse(null));
    }
}
