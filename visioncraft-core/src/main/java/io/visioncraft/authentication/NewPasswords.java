package io.visioncraft.authentication;

import io.visioncraft.identity.User;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Takes new passwords in: the policy's check first, then, with no transaction open, the hash. */
final class NewPasswords {

    private final @Nullable PasswordHasher hasher;
    private final PasswordPolicy policy;

    NewPasswords(@Nullable PasswordHasher hasher, PasswordPolicy policy) {
        this.hasher = hasher;
        this.policy = policy;
    }

    /** Required where there is a hasher; without one nobody can have a password. */
    Input<RawPassword> check(Inputs in, @Nullable String typed, Input<EmailAddress> email, Input<String> name) {
        if (hasher == null) {
            if (typed != null) {
                throw AuthenticationCodes.NOT_CONFIGURED.rejection(
                        "Passwords need a hasher, and the builder was given none");
            }
            return in.optional("password", null, ignored -> RawPassword.of(null));
        }
        return in.of("password", () -> policy.accept(RawPassword.of(typed), email.orNull(), name.orNull()));
    }

    /**
     * A password in the place of the one that a user has.
     *
     * @param current the one before; null where that is itself invalid
     */
    RawPassword acceptInPlaceOf(@Nullable RawPassword current, @Nullable String typed, User user) {
        RawPassword next = policy.accept(RawPassword.of(typed), user.email(), user.name());
        if (next.equals(current)) {
            throw AuthenticationCodes.PASSWORD_UNCHANGED.rejection("The new password is the current one");
        }
        return next;
    }

    /** The hash of a checked password, null where there is none. Slow on purpose. */
    @Nullable
    PasswordHash hash(Input<RawPassword> password) {
        RawPassword raw = password.orNull();
        return hasher == null || raw == null ? null : hasher.hash(raw);
    }
}
