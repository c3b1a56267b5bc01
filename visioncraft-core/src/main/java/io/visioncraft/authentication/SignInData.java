package io.visioncraft.authentication;

import io.visioncraft.identity.PersonalData;
import io.visioncraft.internal.Trees;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.UserId;
import java.util.List;
import java.util.Map;

/** A person's data in authentication (IDN-8): sessions, and a password, of which only the age is exported. */
final class SignInData implements PersonalData {

    private final CredentialsRepository credentials;
    private final SessionRepository sessions;
    private final SessionEnding ending;

    SignInData(AuthenticationRepositories store, SessionEnding ending) {
        this.credentials = store.credentials();
        this.sessions = store.sessions();
        this.ending = ending;
    }

    /** Erases the password and ends the sessions (IDN-7). */
    @Override
    public void erase(UserId person, UnitOfWork work) {
        ending.end(work, person, present -> present.erase(work.now()), EndReason.ERASURE);
    }

    @Override
    public Map<String, Object> ofUser(UserId person) {
        return credentials
                .find(person)
                .map(one -> Map.<String, Object>of(
                        "passwordChangedAt", one.changedAt().toString()))
                .orElse(Map.of());
    }

    @Override
    public String section() {
        return "sessions";
    }

    @Override
    public List<Map<String, Object>> export(UserId person) {
        return Trees.of(WholeList.of(Session::id, (after, limit) -> sessions.ofUser(person, after, limit)));
    }
}
