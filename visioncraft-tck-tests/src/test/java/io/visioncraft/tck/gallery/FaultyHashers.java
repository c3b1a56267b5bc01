package io.visioncraft.tck.gallery;

import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.testkit.FastPasswordHasher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What may be wrong with hashing. */
final class FaultyHashers {

    private static final int BYTES_OF_BCRYPT = 72;

    private FaultyHashers() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("HSH-1", "refuses long passwords", () -> feeding(FaultyHashers::refuseLong)),
                Fault.of("HSH-2", "folds the case of passwords", () -> feeding(text -> text.toLowerCase(Locale.ROOT))),
                Fault.of(
                        "HSH-2",
                        "trims passwords",
                        () -> feeding(text -> text.strip().isEmpty() ? "x" : text.strip())),
                Fault.of(
                        "HSH-3",
                        "truncates passwords",
                        () -> feeding(text -> text.substring(0, Math.min(BYTES_OF_BCRYPT, text.length())))),
                Fault.of("HSH-4", "ends a password at a NUL", () -> feeding(text -> text.split("\0", 2)[0])),
                Fault.of("HSH-5", "hashes without a salt", Unsalted::new),
                Fault.of("HSH-6", "fails on a hash that it cannot read", Failing::new),
                Fault.of("HSH-6", "accepts what is not hashed", Trusting::new),
                Fault.of("HSH-7", "ignores what follows a hash", Lenient::new),
                Fault.of("HSH-8", "never finds a hash outdated", Content::new),
                Fault.of("HSH-9", "shows the password in its hash", Showing::new),
                Fault.of("HSH-10", "does not burn", Refusing::new),
                Fault.of("HSH-11", "shares its state among threads", Sharing::new));
    }

    private static String refuseLong(String text) {
        if (text.length() > BYTES_OF_BCRYPT) {
            throw new IllegalArgumentException("password cannot be more than 72 bytes");
        }
        return text;
    }

    /** Hashes something else than what was typed. */
    private static PasswordHasher feeding(UnaryOperator<String> change) {
        return new Right() {
            @Override
            RawPassword fed(RawPassword password) {
                return RawPassword.of(change.apply(password.characters().toString()));
            }
        };
    }

    /** A hasher that is right until something is overridden. */
    private static class Right implements PasswordHasher {

        final FastPasswordHasher right = new FastPasswordHasher();

        RawPassword fed(RawPassword password) {
            return password;
        }

        @Override
        public PasswordHash hash(RawPassword password) {
            return right.hash(fed(password));
        }

        @Override
        public Verification verify(RawPassword password, PasswordHash hash) {
            return right.verify(fed(password), hash);
        }

        @Override
        public void burn(RawPassword password) {
            right.burn(fed(password));
        }
    }

    private static final class Unsalted extends Right {

        private final Map<String, PasswordHash> hashes = new ConcurrentHashMap<>();

        @Override
        public PasswordHash hash(RawPassword password) {
            return hashes.computeIfAbsent(password.characters().toString(), any -> super.hash(password));
        }
    }

    private static final class Failing extends Right {
        @Override
        public Verification verify(RawPassword password, PasswordHash hash) {
            Verification found = super.verify(password, hash);
            if (found == Verification.UNUSABLE) {
                throw new ArrayIndexOutOfBoundsException("Index 3 out of bounds for length 3");
            }
            return found;
        }
    }

    private static final class Trusting extends Right {
        @Override
        public Verification verify(RawPassword password, PasswordHash hash) {
            return hash.value().equals("{noop}" + password.characters())
                    ? Verification.MATCHES_OUTDATED
                    : super.verify(password, hash);
        }
    }

    private static final class Lenient extends Right {
        @Override
        public Verification verify(RawPassword password, PasswordHash hash) {
            int length = super.hash(password).value().length();
            return super.verify(
                    password,
                    new PasswordHash(hash.value()
                            .substring(0, Math.min(length, hash.value().length()))));
        }
    }

    private static final class Content extends Right {
        @Override
        public Verification verify(RawPassword password, PasswordHash hash) {
            Verification found = super.verify(password, hash);
            return found == Verification.MATCHES_OUTDATED ? Verification.MATCHES : found;
        }
    }

    private static final class Showing extends Right {

        private static final String MARK = "$was:";

        @Override
        public PasswordHash hash(RawPassword password) {
            return new PasswordHash(super.hash(password).value() + MARK + password.characters());
        }

        @Override
        public Verification verify(RawPassword password, PasswordHash hash) {
            return super.verify(password, new PasswordHash(hash.value().split("\\$was:", 2)[0]));
        }
    }

    private static final class Refusing extends Right {
        @Override
        public void burn(RawPassword password) {
            throw new UnsupportedOperationException("burn");
        }
    }

    private static final class Sharing extends Right {

        private final Runnable meeting = Meeting.of(2, 8);
        private volatile @Nullable RawPassword current;

        @Override
        public PasswordHash hash(RawPassword password) {
            current = password;
            meeting.run();
            return super.hash(Objects.requireNonNull(current));
        }
    }
}
