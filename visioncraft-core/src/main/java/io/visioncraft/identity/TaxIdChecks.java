package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.internal.Asking;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Call;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the tax ids of a billing profile (PAY-8): reads them, asks the port with no transaction open, then keeps the answers in
 * a second transaction that authorises again and drops the answer about an id that the profile no longer has. Whether anything
 * came between question and answer is told by the version of the user, never by a clock: those of two nodes differ.
 */
final class TaxIdChecks {

    static final UseCase<Reach> CHECK = UseCase.needing("users.check-tax-ids", IdentityPermissions.CHECK_TAX_ID)
            .takingKey()
            .withMoreTime();
    static final UseCase<Permitted> RECORD = UseCase.needingAny(
                    "users.record-tax-id-check", IdentityPermissions.CHECK_TAX_ID)
            .takingKey();

    static final List<UseCase<?>> USE_CASES = List.of(CHECK, RECORD);

    private final UseCases useCases;
    private final UserRepository users;
    private final UserLookup lookup;
    private final EscalationPolicy escalation;
    private final @Nullable TaxIdChecker configured;

    TaxIdChecks(
            UseCases useCases, UserRepository users, EscalationPolicy escalation, @Nullable TaxIdChecker configured) {
        this.useCases = useCases;
        this.users = users;
        this.lookup = new UserLookup(users);
        this.escalation = escalation;
        this.configured = configured;
    }

    User check(Caller caller, CheckTaxIds command) {
        return useCases.changeAfterAsking(CHECK, caller, command, lookup.answerWithin(), new Check(command));
    }

    User record(Caller caller, RecordTaxIdCheck command) {
        return useCases.change(RECORD, caller, command, lookup.answer(), in -> {
            Input<String> scheme = in.line("scheme", command.scheme(), Text.CODE);
            Input<String> value = in.line("value", command.value(), Text.CODE);
            Input<String> how = in.line("how", command.how(), Text.CODE);
            Input<String> reference = in.optionalLine("reference", command.reference(), Text.CODE);
            return work -> {
                User user = lookup.find(command.user());
                escalation.requireCoverOfOthers(work, user);
                Versions.check(user.aggregateType(), user, command.expectedVersion());
                return work.save(
                        users,
                        user.recordCheck(
                                new TaxId(scheme.get(), value.get()),
                                new TaxIdChecker.Answer(command.result(), how.get(), reference.get()),
                                Attribution.on(user, work).at()));
            };
        });
    }

    private TaxIdChecker checker() {
        if (configured == null) {
            throw IdentityCodes.TAX_ID_CHECKS_NOT_CONFIGURED.rejection(
                    "Tax ids are checked by a port, and the builder was given none");
        }
        return configured;
    }

    /** The steps of one check. */
    private final class Check implements Asking<Reach, List<Question>, List<Found>, User> {

        private final CheckTaxIds command;

        Check(CheckTaxIds command) {
            this.command = command;
        }

        @Override
        public List<Question> read(Reach reach, ReadWork work) {
            checker();
            User user = within(reach, work);
            PersonGuard.requireNotErased(user);
            return Question.about(user, work.now());
        }

        @Override
        public List<Found> ask(List<Question> questions, Call<Reach> call) {
            TaxIdChecker checker = checker();
            List<Found> found = new ArrayList<>(questions.size());
            for (Question question : questions) {
                call.requireTime();
                found.add(new Found(question, question.askedOf(checker)));
            }
            return found;
        }

        @Override
        public User change(Reach reach, List<Found> found, UnitOfWork work) {
            User user = within(reach, work);
            List<TaxIdCheck> checks = found.stream().map(Found::check).toList();
            boolean unchanged = found.stream().allMatch(one -> one.question.version == user.version());
            return work.save(users, unchanged ? user.keepChecks(checks) : user.keepLateChecks(checks));
        }

        private User within(Reach reach, ReadWork work) {
            User user = lookup.within(reach, command.user());
            escalation.requireCoverOfOthers(work, user);
            Versions.check(user.aggregateType(), user, command.expectedVersion());
            return user;
        }
    }

    /**
     * One id to ask about, the country of its profile, when it was read, but not before the last change of the user (GEN-8), and
     * the version of the user at that time.
     */
    private record Question(TaxId taxId, String country, Instant at, long version) {

        /** Each id of the profile once. */
        static List<Question> about(User user, Instant now) {
            Instant at = now.isBefore(user.changedAt()) ? user.changedAt() : now;
            Party profile = user.billingProfile();
            Address address = profile == null ? null : profile.address();
            return profile == null || address == null
                    ? List.of()
                    : profile.taxIds().stream()
                            .distinct()
                            .map(taxId -> new Question(taxId, address.country(), at, user.version()))
                            .toList();
        }

        /** A checked answer. Whatever the port does wrong is its failure, never one of the caller's command. */
        TaxIdChecker.Answer askedOf(TaxIdChecker checker) {
            return clean(answerOf(checker));
        }

        private TaxIdChecker.@Nullable Answer answerOf(TaxIdChecker checker) {
            try {
                return checker.check(taxId, country);
            } catch (Throwable failed) { // an Error is the port's own, too, unless the JVM itself is in trouble
                if (failed instanceof VirtualMachineError fatal && !(failed instanceof StackOverflowError)) {
                    throw fatal;
                }
                if (failed instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                throw UnavailableException.causedBy(
                        IdentityCodes.TAX_ID_CHECK_UNAVAILABLE, "The check of tax ids does not answer", failed);
            }
        }

        private static TaxIdChecker.Answer clean(TaxIdChecker.@Nullable Answer answer) {
            if (answer == null || answer.result() == null) {
                throw unusable(null);
            }
            try {
                return new TaxIdChecker.Answer(
                        answer.result(),
                        Text.line(answer.how(), Text.CODE),
                        Text.optionalLine(answer.reference(), Text.CODE));
            } catch (InvalidInputException malformed) {
                throw unusable(malformed);
            }
        }

        private static UnavailableException unusable(@Nullable Throwable cause) {
            return UnavailableException.untilMended(
                    IdentityCodes.TAX_ID_CHECK_UNAVAILABLE, "The check of tax ids gave an answer of no use", cause);
        }
    }

    /** What the port said to a question. */
    private record Found(Question question, TaxIdChecker.Answer answer) {

        TaxIdCheck check() {
            return new TaxIdCheck(
                    question.taxId, question.country, question.at, answer.result(), answer.how(), answer.reference());
        }
    }
}
