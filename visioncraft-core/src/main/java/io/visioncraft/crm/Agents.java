package io.visioncraft.crm;

import io.visioncraft.access.Authoriser;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.error.DeniedException;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserMoments;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Guard;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who may work CRM records, and what becomes of the records of an agent who leaves (CRM-8).
 *
 * <p>The guard of a person decides between a use case that gives somebody a record and one that takes the permission away: each
 * holds it, so that the first finds the user as it is after the second, or the second finds the record. Immutable and thread-safe.
 */
final class Agents implements UserMoments {

    /** How many desks are read and saved at once. */
    private static final int PART = 500;

    private final CrmDeskRepository desks;
    private final UserRepository users;
    private final Authoriser authoriser;

    Agents(CrmDeskRepository desks, UserRepository users, Authoriser authoriser) {
        this.desks = desks;
        this.users = users;
        this.authoriser = authoriser;
    }

    /**
     * Holds an agent to the end of the transaction and refuses one who may not work records.
     *
     * @throws DeniedException with {@code not-authenticated} or {@code permission-missing}
     */
    void holdAsCaller(UnitOfWork work, UserId agent) {
        hold(work, agent);
        authoriser.grantsOf(Caller.user(agent)).require(CrmPermissions.WORK);
    }

    /** Holds an agent to the end of the transaction. */
    void hold(UnitOfWork work, UserId agent) {
        work.hold(new Guard.Person(agent));
    }

    /**
     * Whom a use case holds that may reopen a record, null for nobody. An agent who leaves is taken off all desks but those of CLOSED
     * records, whose versions therefore do not tell that the agent leaves at this moment.
     */
    static @Nullable UserId heldToReopen(CrmRecord record, CrmDesk desk) {
        return record.status() == CrmStatus.CLOSED ? desk.assignee() : null;
    }

    /** Whether somebody works the desk who may not. */
    boolean leave(CrmDesk desk) {
        return desk.assignee() != null && !mayWork(desk.assignee());
    }

    /** Whether a user is ACTIVE and holds {@code crm:work:any}. */
    private boolean mayWork(UserId agent) {
        try {
            return authoriser.grantsOf(Caller.user(agent)).holds(CrmPermissions.WORK);
        } catch (DeniedException notActive) {
            return false;
        }
    }

    @Override
    public void suspended(User user, UnitOfWork work) {
        takeOff(user.id(), CrmReleaseCause.SUSPENDED, work);
    }

    @Override
    public void erased(User user, UnitOfWork work) {
        takeOff(user.id(), CrmReleaseCause.ERASED, work);
    }

    @Override
    public void roleAssigned(User user, Set<Permission> permissions, UnitOfWork work) {
        if (!permissions.contains(CrmPermissions.WORK.any())) {
            takeOff(user.id(), CrmReleaseCause.PERMISSION_LOST, work);
        }
    }

    /** Of a role that let its users work records and lets them no longer, takes each off its desks. */
    @Override
    public void roleChanges(Role before, Role after, UnitOfWork work) {
        if (before.permissions().contains(CrmPermissions.WORK.any())
                && !after.permissions().contains(CrmPermissions.WORK.any())) {
            List<UserId> agents = WholeList.of(
                    Function.identity(), (@Nullable UserId last, int limit) -> users.withRole(after.id(), last, limit));
            agents.stream()
                    .sorted(Comparator.comparing(agent -> new Guard.Person(agent).key()))
                    .forEach(agent -> hold(work, agent));
            agents.forEach(agent -> takeOff(agent, CrmReleaseCause.PERMISSION_LOST, work));
        }
    }

    /** Takes a person off all desks whose records are not CLOSED: what was saved is not found again. */
    private void takeOff(UserId agent, CrmReleaseCause cause, UnitOfWork work) {
        List<CrmDesk> held = desks.heldBy(agent, PART);
        while (!held.isEmpty()) {
            held.forEach(desk -> work.save(desks, desk.release(cause)));
            held = held.size() < PART ? List.of() : desks.heldBy(agent, PART);
        }
    }
}
