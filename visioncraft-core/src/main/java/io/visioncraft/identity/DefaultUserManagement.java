package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.MadeWithin;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.ReadableNumbers;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates and reads users and changes their profiles; where they stand is the handlers'. */
final class DefaultUserManagement implements UserManagement {

    static final UseCase<Permitted> CREATE =
            UseCase.needing("users.create", IdentityPermissions.CREATE_USER).takingKey();
    static final UseCase<Reach> CHANGE_PROFILE = UseCase.needing(
                    "users.change-profile", IdentityPermissions.CHANGE_USER)
            .takingKey();
    static final UseCase<Reach> GET = UseCase.needing("users.get", IdentityPermissions.READ_USER);
    static final UseCase<Permitted> FIND_BY_EMAIL =
            UseCase.needingAny("users.find-by-email", IdentityPermissions.READ_USER);
    static final UseCase<Reach> FIND_BY_NUMBER = UseCase.needing("users.find-by-number", IdentityPermissions.READ_USER);
    static final UseCase<Permitted> LIST = UseCase.needingAny("users.list", IdentityPermissions.READ_USER);
    static final UseCase<Reach> HISTORY = UseCase.needing("users.history", IdentityPermissions.READ_USER);

    static final List<UseCase<?>> USE_CASES =
            List.of(CREATE, CHANGE_PROFILE, GET, FIND_BY_EMAIL, FIND_BY_NUMBER, LIST, HISTORY);

    private final UseCases useCases;
    private final UserRepository users;
    private final UserLookup lookup;
    private final Newcomers newcomers;
    private final ReadableNumbers numbers;
    private final UserStanding standing;
    private final Erasure erasure;
    private final Export export;
    private final TaxIdChecks taxIds;
    private final EscalationPolicy escalation;
    private final Issuer issuer;

    DefaultUserManagement(
            UseCases useCases,
            UserRepository users,
            Newcomers newcomers,
            ReadableNumbers numbers,
            UserStanding standing,
            Erasure erasure,
            Export export,
            TaxIdChecks taxIds,
            EscalationPolicy escalation,
            Issuer issuer) {
        this.useCases = useCases;
        this.users = users;
        this.lookup = new UserLookup(users);
        this.newcomers = newcomers;
        this.numbers = numbers;
        this.standing = standing;
        this.erasure = erasure;
        this.export = export;
        this.taxIds = taxIds;
        this.escalation = escalation;
        this.issuer = issuer;
    }

    @Override
    public User create(Caller caller, CreateUser command) {
        return useCases.change(CREATE, caller, command, lookup.answer(), in -> {
            Input<EmailAddress> email = newcomers.email(in, command.email());
            Input<String> name = newcomers.name(in, command.name());
            return work -> work.save(users, newcomers.invited(work, email.get(), name.get()));
        });
    }

    @Override
    public User get(Caller caller, UserId id) {
        return useCases.read(GET, caller, id, (reach, in) -> work -> lookup.within(reach, id));
    }

    @Override
    public Optional<User> findByEmail(Caller caller, String email) {
        return useCases.read(FIND_BY_EMAIL, caller, new ByEmail(email), in -> {
            Input<EmailAddress> address = in.value("email", email, EmailAddress::of);
            return work -> users.findByEmail(address.get().key());
        });
    }

    @Override
    public Optional<User> findByNumber(Caller caller, String number) {
        return useCases.read(FIND_BY_NUMBER, caller, new ByNumber(number), (reach, in) -> {
            Input<List<String>> meant = in.value("number", number, numbers::read);
            return work -> meant.get().stream()
                    .flatMap(one -> users.findByNumber(one).stream())
                    .findFirst()
                    .filter(user -> reach.includes(user.id()));
        });
    }

    @Override
    public Listing<UserSummary> list(Caller caller, UserQuery query, ListRequest request) {
        return useCases.read(LIST, caller, query, in -> {
            MadeWithin made = MadeWithin.read(in, query.madeFrom(), query.madeUntil(), issuer);
            return work -> {
                UserRepository.Query found = new UserRepository.Query(query.statuses(), made.from(), made.before());
                return Cursors.list(
                        request,
                        found,
                        key -> new UserRepository.Position(Instant.parse(key.get(0)), UserId.of(key.get(1))),
                        user -> List.of(user.createdAt().toString(), user.id().toString()),
                        (after, limit) -> users.list(found, after, limit));
            };
        });
    }

    @Override
    public User changeProfile(Caller caller, ChangeProfile command) {
        return useCases.change(CHANGE_PROFILE, caller, command, lookup.answerWithin(), (reach, in) -> {
            Input<String> name = in.optional("name", command.name(), typed -> Text.line(typed, Text.NAME));
            @Nullable BillingProfile billing = command.billing();
            @Nullable
            Party given = billing == null ? null : billing.read(in, "billing").orNull();
            return work -> {
                User user = lookup.within(reach, command.user());
                if (command.name() == null) {
                    escalation.requireCoverOfOthers(work, user);
                } else {
                    escalation.requireCover(work, user);
                }
                Versions.check(user.aggregateType(), user, command.expectedVersion());
                String newName = name.orNull() == null ? user.name() : name.get();
                return work.save(users, user.changeProfile(newName, profileAfter(user, command, given)));
            };
        });
    }

    private static @Nullable Party profileAfter(User user, ChangeProfile command, @Nullable Party given) {
        if (given != null) {
            return given;
        }
        return command.withoutBilling() ? null : user.billingProfile();
    }

    @Override
    public User checkTaxIds(Caller caller, CheckTaxIds command) {
        return taxIds.check(caller, command);
    }

    @Override
    public User recordTaxIdCheck(Caller caller, RecordTaxIdCheck command) {
        return taxIds.record(caller, command);
    }

    @Override
    public User suspend(Caller caller, SuspendUser command) {
        return standing.suspend(caller, command);
    }

    @Override
    public User reinstate(Caller caller, ReinstateUser command) {
        return standing.reinstate(caller, command);
    }

    @Override
    public User erase(Caller caller, EraseUser command) {
        return erasure.erase(caller, command);
    }

    @Override
    public PersonalDataExport export(Caller caller, UserId id) {
        return export.export(caller, id);
    }

    @Override
    public User assignRole(Caller caller, AssignRole command) {
        return standing.assignRole(caller, command);
    }

    @Override
    public Listing<StatusChange<UserStatus>> history(Caller caller, UserId id, ListRequest request) {
        return useCases.ahead(() -> users.find(id)).read(HISTORY, caller, id, (reach, in) -> work -> {
            lookup.within(reach, id);
            return Cursors.entries(request, "user-history", id, (after, limit) -> users.history(id, after, limit))
                    .map(change -> reach.any() ? change : change.shownTo(id));
        });
    }

    /** The address to find, as a command: a missing address is then a violation with a path. */
    private record ByEmail(String email) {}

    /** The number to find, as a command: a missing number is then a violation with a path. */
    private record ByNumber(String number) {

        @Override
        public String toString() {
            return Masked.text(this);
        }
    }
}
