package io.visioncraft.tck.gallery;

import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.authentication.AccessTokens;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may be wrong with access tokens. */
final class FaultyTokens {

    private FaultyTokens() {}

    static List<Fault> all() {
        return List.of(
                fault("TOK-1", "loses a claim", Losing::new),
                fault("TOK-2", "lets tokens live for ever", Immortal::new),
                fault("TOK-3", "accepts tokens from the future", Early::new),
                fault("TOK-4", "does not look at the signature", Unsigned::new),
                fault("TOK-5", "trusts the algorithm of the header", TrustingTheHeader::new),
                fault("TOK-5", "fails on what is no token", Failing::new),
                fault("TOK-6", "reads signatures that are not canonical", Sloppy::new),
                fault("TOK-7", "quotes what it refuses", Quoting::new),
                fault("TOK-8", "shares its state among threads", Sharing::new));
    }

    private static Fault fault(String rule, String mechanism, Function<Clock, AccessTokens> tokens) {
        return Fault.of(rule, mechanism, () -> tokens);
    }

    private static final class Losing extends SignedText {

        Losing(Clock clock) {
            super(clock);
        }

        @Override
        AccessClaims claims(String text) {
            AccessClaims all = super.claims(text);
            return new AccessClaims(
                    all.user(),
                    all.session(),
                    all.token(),
                    all.credentialGeneration(),
                    all.issuedAt(),
                    all.expiresAt(),
                    all.issuedAt(),
                    all.methods());
        }
    }

    private static final class Immortal extends SignedText {

        Immortal(Clock clock) {
            super(clock);
        }

        @Override
        boolean timeIsGood(AccessClaims claims, Instant now) {
            return super.timeIsGood(claims, claims.issuedAt()) && !now.isBefore(claims.issuedAt());
        }
    }

    private static final class Early extends SignedText {

        Early(Clock clock) {
            super(clock);
        }

        @Override
        boolean timeIsGood(AccessClaims claims, Instant now) {
            return now.isBefore(claims.expiresAt());
        }
    }

    private static final class Unsigned extends SignedText {

        Unsigned(Clock clock) {
            super(clock);
        }

        @Override
        boolean signatureIsGood(String[] parts) {
            return true;
        }
    }

    private static final class TrustingTheHeader extends SignedText {

        TrustingTheHeader(Clock clock) {
            super(clock);
        }

        @Override
        boolean headerIsGood(String header) {
            return super.headerIsGood(header) || isNone(header);
        }

        @Override
        boolean signatureIsGood(String[] parts) {
            return isNone(parts[0]) || super.signatureIsGood(parts);
        }

        private static boolean isNone(String header) {
            return header.equals(encode("{\"alg\":\"none\"}"));
        }
    }

    private static final class Failing extends SignedText {

        Failing(Clock clock) {
            super(clock);
        }

        @Override
        public Check verify(@Nullable String token) {
            return super.verify(Objects.requireNonNull(token));
        }
    }

    private static final class Sloppy extends SignedText {

        Sloppy(Clock clock) {
            super(clock);
        }

        @Override
        boolean signatureIsGood(String[] parts) {
            byte[] right = Base64.getUrlDecoder().decode(sign(parts[0] + "." + parts[1]));
            try {
                byte[] given = Base64.getUrlDecoder().decode(parts[2].getBytes(StandardCharsets.UTF_8));
                return Arrays.equals(Arrays.copyOf(right, 16), Arrays.copyOf(given, 16));
            } catch (IllegalArgumentException malformed) {
                return false;
            }
        }
    }

    private static final class Quoting extends SignedText {

        Quoting(Clock clock) {
            super(clock);
        }

        @Override
        Refused refused(String reason, String token) {
            return new Refused("cannot parse " + token);
        }
    }

    private static final class Sharing extends SignedText {

        private final Runnable meeting = Meeting.of(2, 8);
        private volatile @Nullable AccessClaims current;

        Sharing(Clock clock) {
            super(clock);
        }

        @Override
        public String issue(AccessClaims claims) {
            current = claims;
            meeting.run();
            return super.issue(Objects.requireNonNull(current));
        }
    }
}
