package io.visioncraft.auth;

import io.visioncraft.authentication.AccessTokens.Accepted;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.RawPassword;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Uses everything that the module offers, for a class loader that holds no test library. */
public final class BareStory implements Callable<String> {

    /** For a class loader. */
    public BareStory() {}

    @Override
    public String call() {
        Argon2idPasswordHasher hasher =
                Argon2idPasswordHasher.builder().memoryKib(7_168).build();
        RawPassword password = RawPassword.of("U*U");
        Encoders legacy = Encoders.of(Argon2Cost.DEFAULT);
        List<PasswordHash> hashes = List.of(
                hasher.hash(password),
                new PasswordHash("{bcrypt}$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"),
                new PasswordHash("{pbkdf2}" + legacy.pbkdf2Sha1().encode("U*U")),
                new PasswordHash(
                        "{pbkdf2@SpringSecurity_v5_8}" + legacy.pbkdf2Sha256().encode("U*U")),
                hasher.hash(RawPassword.of("U*V")),
                new PasswordHash("{noop}U*U"));
        Stream<String> checked =
                hashes.stream().map(hash -> hasher.verify(password, hash).name());
        return Stream.concat(checked, Stream.of(tokens())).collect(Collectors.joining(" "));
    }

    private static String tokens() {
        SigningKeys kept = SigningKeys.of(SigningKey.ofJwk(SigningKey.generate().toPrivateJwk()));
        SignedAccessTokens issuer = Forge.settings().keys(kept).build();
        SignedAccessTokens verifier = Forge.settings()
                .keys(SigningKeys.ofPublicJwks(kept.toPublicJwks()))
                .build();
        boolean accepted = verifier.verify(issuer.issue(Forge.claims())).equals(new Accepted(Forge.claims()));
        return accepted ? "accepted" : "refused";
    }
}
