package io.visioncraft.spring.boot.tokens;

import io.visioncraft.auth.SigningKey;
import io.visioncraft.auth.SigningKeys;
import io.visioncraft.spring.boot.CannotStartException;
import io.visioncraft.spring.boot.PropertyFaults;
import java.util.List;
import java.util.Objects;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.StringUtils;

/**
 * Makes the signing keys of the files that properties name. No fault shows anything of a file, and none shows a location that
 * could be the key itself by mistake.
 */
final class KeyReader {

    private static final Log LOG = LogFactory.getLog(KeyReader.class);

    private static final int MAX_BYTES = 65_536;

    private static final String REMEDIES = """
            Make a key, store it where only the application reads it, and say where:

                openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out current.pem

                visioncraft:
                  tokens:
                    issuer: https://shop.example
                    keys:
                      current: file:/run/secrets/current.pem

            For development a key is enough that ends with the process: visioncraft.tokens.generate-key=true

            If users log in elsewhere, no key is needed: visioncraft.tokens.enabled=false""";

    private final ResourceLoader files;
    private final PropertyFaults faults = new PropertyFaults("visioncraft.tokens");

    private KeyReader(ResourceLoader files) {
        this.files = files;
    }

    static SigningKeys read(TokenProperties properties, ResourceLoader host) {
        KeyReader reader = new KeyReader(ApplicationResourceLoader.get(host, true));
        SigningKeys keys =
                properties.generateKey() ? reader.generated(properties.keys()) : reader.stored(properties.keys());
        reader.faults.throwIfAny();
        return Objects.requireNonNull(keys);
    }

    private @Nullable SigningKeys generated(TokenProperties.Keys stated) {
        if (stated.stated()) {
            faults.add("generate-key", "Keys are stated too: leave out either generate-key or keys");
            return null;
        }
        LOG.warn(
                "VisionCraft made a key for access tokens (visioncraft.tokens.generate-key): the tokens end with this process,"
                        + " and no other node accepts them");
        return SigningKeys.generate();
    }

    private @Nullable SigningKeys stored(TokenProperties.Keys stated) {
        if (!stated.stated()) {
            throw new CannotStartException(
                    "VisionCraft has no key to sign access tokens with: there is no bean of type AccessTokens or SigningKeys, and"
                            + " neither visioncraft.tokens.keys.current nor visioncraft.tokens.generate-key is set.",
                    REMEDIES);
        }
        String location = faults.required("keys.current", stated.current());
        SigningKey current = location == null ? null : key("keys.current", location);
        SigningKeys keys = current == null ? null : faults.read("keys.current", () -> SigningKeys.of(current));
        keys = keys == null ? SigningKeys.generate() : keys; // a stand-in, so that the other files are read too
        if (StringUtils.hasText(stated.next())) {
            keys = with("keys.next", stated.next(), keys, SigningKeys::withNext);
        }
        List<String> retired = stated.retired();
        for (int i = 0; i < retired.size(); i++) {
            if (StringUtils.hasText(retired.get(i))) {
                keys = with("keys.retired[" + i + "]", retired.get(i), keys, SigningKeys::withRetired);
            }
        }
        return keys;
    }

    private SigningKeys with(String name, String location, SigningKeys before, Step step) {
        SigningKey key = key(name, location);
        return key == null ? before : faults.change(name, before, keys -> step.apply(keys, key));
    }

    private @Nullable SigningKey key(String name, String location) {
        Resource file = file(name, location);
        String text = file == null ? null : faults.text(name, file, shown(location), MAX_BYTES);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            faults.add(name, "There is nothing in " + shown(location));
            return null;
        }
        return faults.read(
                name, () -> text.stripLeading().startsWith("{") ? SigningKey.ofJwk(text) : SigningKey.ofPem(text));
    }

    private @Nullable Resource file(String name, String location) {
        if (location.contains("-----BEGIN") || location.startsWith("{") || location.contains("\n")) {
            faults.add(name, "This is the location of a key file, not the key itself");
            return null;
        }
        try {
            return files.getResource(location);
        } catch (IllegalArgumentException malformed) {
            faults.add(name, "This is no location of a file");
            return null;
        }
    }

    /** The location where it cannot be the key. */
    private static String shown(String location) {
        return location.startsWith("file:") || location.startsWith("classpath:") ? location : "that location";
    }

    private interface Step {
        SigningKeys apply(SigningKeys keys, SigningKey key);
    }
}
