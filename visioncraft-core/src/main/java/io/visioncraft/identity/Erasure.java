package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.Versions;
import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.Guard;
import java.util.List;

/** Erases a user (IDN-8): the user itself, then the data that the features above hold about the person. */
final class Erasure {

    static final UseCase<Permitted> ERASE = UseCase.needing("users.erase", IdentityPermissions.ERASE_USER)
            .takingKey()
            .withMoreTime();

    static final List<UseCase<?>> USE_CASES = List.of(ERASE);

    private final UseCases useCases;
    private final IdentityRepositories store;
    private final UserLookup lookup;
    private final RoleLookup roles;
    private final EscalationPolicy escalation;
    private final LastAdministratorPolicy lastAdministrator;
    private final List<PersonalData> features;
    private final List<UserMoments> moments;

    Erasure(
            UseCases useCases,
            IdentityRepositories store,
            EscalationPolicy escalation,
            List<PersonalData> features,
            List<UserMoments> moments) {
        this.useCases = useCases;
        this.store = store;
        this.lookup = new UserLookup(store.users());
        this.roles = new RoleLookup(store.roles());
        this.escalation = escalation;
        this.lastAdministrator = new LastAdministratorPolicy(store.users(), store.roles());
        this.features = List.copyOf(features);
        this.moments = List.copyOf(moments);
    }

    User erase(Caller caller, EraseUser command) {
        return useCases.change(ERASE, caller, command, lookup.answer(), in -> {
            Input<String> reason = in.lines("reason", command.reason(), Text.MESSAGE);
            return work -> {
                lastAdministrator.guard(work);
                work.hold(new Guard.Person(command.user()));
                User user = lookup.find(command.user());
                escalation.requireCover(work, user);
                Versions.check(user.aggregateType(), user, command.expectedVersion());
                lastAdministrator.requireAnother(user);
                return erase(work, user, reason.get());
            };
        });
    }

    private User erase(UnitOfWork work, User user, String reason) {
        boolean bySelf = user.id().equals(work.caller().user());
        User erased = work.save(
                store.users(),
                user.erase(
                        roles.find(BuiltInRole.CUSTOMER),
                        bySelf ? Tombstone.TEXT : reason,
                        Attribution.on(user, work)));
        eraseOwnReasons(user.id());
        features.forEach(feature -> feature.erase(user.id(), work));
        moments.forEach(moment -> moment.erased(erased, work));
        return erased;
    }

    /** Those of the user's own history that the user gave, as an administrator may who shuts itself out. */
    private void eraseOwnReasons(UserId user) {
        List<Appended<StatusChange<UserStatus>>> history =
                WholeList.ofEntries((after, limit) -> store.users().history(user, after, limit));
        history.stream()
                .filter(row -> row.entry().reasonedBy(user))
                .forEach(row -> store.users().replaceReason(user, row.position(), Tombstone.TEXT));
    }
}
