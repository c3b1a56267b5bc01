package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.Text;
import io.visioncraft.spi.Guard;
import java.util.List;
import java.util.Set;

/** Suspends and reinstates users, and assigns roles (IDN-8, ROL-3, ROL-4). */
final class UserStanding {

    static final UseCase<Permitted> SUSPEND =
            UseCase.needing("users.suspend", IdentityPermissions.SUSPEND_USER).takingKey();
    static final UseCase<Permitted> REINSTATE =
            UseCase.needing("users.reinstate", IdentityPermissions.SUSPEND_USER).takingKey();
    static final UseCase<Permitted> ASSIGN_ROLE = UseCase.needing("users.assign-role", IdentityPermissions.ASSIGN_ROLE)
            .takingKey();

    static final List<UseCase<?>> USE_CASES = List.of(SUSPEND, REINSTATE, ASSIGN_ROLE);

    private final UseCases useCases;
    private final IdentityRepositories store;
    private final UserLookup lookup;
    private final RoleLookup roles;
    private final EscalationPolicy escalation;
    private final LastAdministratorPolicy lastAdministrator;
    private final PermissionRegistry registry;
    private final List<UserMoments> moments;

    UserStanding(
            UseCases useCases,
            IdentityRepositories store,
            EscalationPolicy escalation,
            PermissionRegistry registry,
            List<UserMoments> moments) {
        this.useCases = useCases;
        this.store = store;
        this.lookup = new UserLookup(store.users());
        this.roles = new RoleLookup(store.roles());
        this.escalation = escalation;
        this.lastAdministrator = new LastAdministratorPolicy(store.users(), store.roles());
        this.registry = registry;
        this.moments = List.copyOf(moments);
    }

    User suspend(Caller caller, SuspendUser command) {
        return useCases.change(SUSPEND, caller, command, lookup.answer(), in -> {
            Input<String> reason = in.lines("reason", command.reason(), Text.MESSAGE);
            return work -> {
                lastAdministrator.guard(work);
                work.hold(new Guard.Person(command.user()));
                User user = lookup.find(command.user());
                escalation.requireCover(work, user);
                Versions.check(user.aggregateType(), user, command.expectedVersion());
                lastAdministrator.requireAnother(user);
                User suspended = work.save(store.users(), user.suspend(reason.get(), Attribution.on(user, work)));
                moments.forEach(moment -> moment.suspended(suspended, work));
                return suspended;
            };
        });
    }

    User reinstate(Caller caller, ReinstateUser command) {
        return useCases.change(REINSTATE, caller, command, lookup.answer(), in -> {
            Input<String> reason = in.lines("reason", command.reason(), Text.MESSAGE);
            return work -> {
                User user = lookup.find(command.user());
                escalation.requireCover(work, user);
                Versions.check(user.aggregateType(), user, command.expectedVersion());
                return work.save(store.users(), user.reinstate(reason.get(), Attribution.on(user, work)));
            };
        });
    }

    User assignRole(Caller caller, AssignRole command) {
        return useCases.change(ASSIGN_ROLE, caller, command, lookup.answer(), in -> work -> {
            lastAdministrator.guard(work);
            work.hold(new Guard.Person(command.user()));
            User user = lookup.find(command.user());
            Role role = roles.find(command.role());
            escalation.requireCover(work, user);
            escalation.requireCover(work, role);
            Versions.check(user.aggregateType(), user, command.expectedVersion());
            boolean same = role.id().equals(user.role()) && user.status() != UserStatus.ERASED;
            return same ? user : assign(work, user, role);
        });
    }

    private User assign(UnitOfWork work, User user, Role role) {
        lastAdministrator.requireAnother(user);
        User assigned = work.save(store.users(), user.assign(role));
        Set<Permission> permissions = role.effective(registry);
        moments.forEach(moment -> moment.roleAssigned(assigned, permissions, work));
        return assigned;
    }
}
