package io.visioncraft.benchmarks;

import io.visioncraft.access.Caller;
import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;

/** Who calls the library: users in sessions, as their access tokens say. */
final class Callers {

    private Callers() {}

    static Caller customer(int number) {
        return Caller.user(new UserId(Kind.CUSTOMER.id(number)), new SessionId(Kind.SESSION.id(number)));
    }

    static Caller clerk(int number) {
        return Caller.user(new UserId(Kind.CLERK.id(number)), new SessionId(Kind.CLERKS_SESSION.id(number)));
    }
}
