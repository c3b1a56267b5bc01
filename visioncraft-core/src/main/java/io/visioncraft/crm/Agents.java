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
 * Decides who may work CRM records, and takes an agent who may not off its desks (CRM-8).
 *
 * <p>A use case that gives an agent a record and one that takes the agent's permission away hold the same guard of the person.
 * So either the first sees that the permission is gone, or the second finds the record. Immutable and thread-safe.
 */
final class Agents implements UserMoments {

    /** The number of desks that are read and saved at once. */
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
     * The agent whose guard a use case that may reopen a record holds, null for none. An agent who leaves stays on the desks of
     * CLOSED records, so the versions of these desks do not show that the agent leaves at this moment.
     */
    static @Nullable UserId heldToReopen(CrmRecord record, CrmDesk desk) {
        return record.status() == CrmStatus.CLOSED ? desk.assignee() : null;
    }

    /** Whether the desk has an agent who may not work it. */
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

    /** Takes each user of a role off its desks if the role no longer contains {@code crm:work:any}. */
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

    /** Takes a person off all desks whose records are not CLOSED: a saved desk is not found again. */
    private void takeOff(UserId agent, CrmReleaseCause cause, UnitOfWork work) {
        List<CrmDesk> held = desks.heldBy(agent, PART);
        while (!held.isEmpty()) {
            held.forEach(desk -> work.save(desks, desk.release(cause)));
            held = held.size() < PART ? List.of() : desks.heldBy(agent, PART);
        }
    }
}
