package io.visioncraft.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a token issuer and where each stands in its life:
 *
 * <pre>
 * NEXT     published, not signing yet: verifiers learn it before they need it
 * CURRENT  signs and verifies; one at most
 * RETIRED  verifies what it signed; until its last token has expired
 * (absent) destroyed: whatever names it is refused
 * </pre>
 *
 * A rotation, every 90 days say: {@link #withNext} a day before, {@link #rotated} on the day, {@link #without} the retired one
 * an hour later, the longest life of a token. After a leak: {@code rotated()} and {@code without} at once. Each step
 * is a new set, to be given to {@link SignedAccessTokens#useKeys}.
 *
 * <p>Immutable and thread-safe. No two keys share an id. Not serialisable; its text shows ids and states alone.
 */
public final class SigningKeys {

    /** Where a key stands in its life. */
    public enum State {
        /** Published already, signs after the next rotation. */
        NEXT,
        /** Signs. */
        CURRENT,
        /** Signs no more; what it signed is still accepted. */
        RETIRED
    }

    /** Most keys of one set. */
    public static final int MAX_KEYS = 32;

    private final Map<String, SigningKey> keys;
    private final Map<String, State> states;

    private SigningKeys(Map<String, SigningKey> keys, Map<String, State> states) {
        this.keys = keys;
        this.states = states;
    }

    /** {@return a set of one new pair, current} The pair is gone with the process unless the host keeps it. */
    public static SigningKeys generate() {
        return of(SigningKey.generate());
    }

    /**
     * {@return a set of one pair, current}
     *
     * @param current a pair
     * @throws IllegalArgumentException when the key cannot sign
     */
    public static SigningKeys of(SigningKey current) {
        return new SigningKeys(Map.of(), Map.of()).with(requirePair(current), State.CURRENT);
    }

    /**
     * {@return the keys that an issuer publishes, to verify alone} None is current and nothing can be issued. The set is read
     * once; a host that follows a rotation reads it again. Nothing is ever fetched.
     *
     * @param jwks the JSON of a JWK set, every key public and for ES256
     * @throws IllegalArgumentException when it is malformed, holds a key of another kind, anything private or symmetric, or one
     *     key twice
     */
    public static SigningKeys ofPublicJwks(String jwks) {
        SigningKeys read = new SigningKeys(Map.of(), Map.of());
        for (SigningKey key : Jwk.readPublicSet(jwks)) {
            read = read.with(key, State.RETIRED);
        }
        return read;
    }

    /**
     * {@return a set with that key as the next one}
     *
     * @param next a pair
     * @throws IllegalArgumentException when it cannot sign or is in the set already
     * @throws IllegalStateException when another key is the next one
     */
    public SigningKeys withNext(SigningKey next) {
        if (states.containsValue(State.NEXT)) {
            throw new IllegalStateException("There is a next key already");
        }
        return with(requirePair(next), State.NEXT);
    }

    /**
     * {@return a set with that key as a retired one} A host needs it when it loads keys from its store.
     *
     * @param retired a pair or a public key
     * @throws IllegalArgumentException when it is in the set already
     */
    public SigningKeys withRetired(SigningKey retired) {
        return with(retired, State.RETIRED);
    }

    /**
     * {@return a set in which the next key is current and the current one retired}
     *
     * @throws IllegalStateException when there is no next key
     */
    public SigningKeys rotated() {
        if (!states.containsValue(State.NEXT)) {
            throw new IllegalStateException("There is no next key to rotate to");
        }
        Map<String, State> after = new LinkedHashMap<>(states);
        after.replaceAll((id, state) -> state == State.NEXT ? State.CURRENT : State.RETIRED);
        return new SigningKeys(keys, Collections.unmodifiableMap(after));
    }

    /**
     * {@return a set without that key} The key is destroyed, and tokens that it signed are refused.
     *
     * @param id the id of the key
     * @throws IllegalArgumentException when the set does not hold it
     * @throws IllegalStateException when it is the current one: rotate first
     */
    public SigningKeys without(String id) {
        State state = states.get(id);
        if (state == null) {
            throw new IllegalArgumentException("There is no key " + id);
        }
        if (state == State.CURRENT) {
            throw new IllegalStateException("The current key cannot be destroyed, rotate first");
        }
        Map<String, SigningKey> keysLeft = new LinkedHashMap<>(keys);
        Map<String, State> statesLeft = new LinkedHashMap<>(states);
        keysLeft.remove(id);
        statesLeft.remove(id);
        return new SigningKeys(Collections.unmodifiableMap(keysLeft), Collections.unmodifiableMap(statesLeft));
    }

    private SigningKeys with(SigningKey key, State state) {
        if (keys.containsKey(key.id())) {
            throw new IllegalArgumentException("The key " + key.id() + " is in the set already");
        }
        Bounds.require("Keys of one set", keys.size() + 1L, 1, MAX_KEYS);
        Map<String, SigningKey> moreKeys = new LinkedHashMap<>(keys);
        Map<String, State> moreStates = new LinkedHashMap<>(states);
        moreKeys.put(key.id(), key);
        moreStates.put(key.id(), state);
        return new SigningKeys(Collections.unmodifiableMap(moreKeys), Collections.unmodifiableMap(moreStates));
    }

    private static SigningKey requirePair(SigningKey key) {
        if (!key.canSign()) {
            throw new IllegalArgumentException("The key " + key.id() + " is public and cannot sign");
        }
        return key;
    }

    /** {@return the state of each key, by id, in the order in which they were added} */
    public Map<String, State> states() {
        return states;
    }

    /**
     * {@return the public keys as a JSON Web Key Set, in every state, for a host to publish} Each has {@code kty}, {@code crv},
     * {@code x}, {@code y}, {@code kid}, {@code use} and {@code alg}, and nothing else.
     */
    public String toPublicJwks() {
        List<Map<String, Object>> published =
                keys.values().stream().map(SigningKey::publicMembers).toList();
        return Jwk.write(Map.of("keys", published));
    }

    /** The key with that id, in any state. Looks into memory, never elsewhere. */
    @Nullable
    SigningKey find(String id) {
        return keys.get(id);
    }

    @Nullable
    SigningKey current() {
        return keys.values().stream()
                .filter(key -> states.get(key.id()) == State.CURRENT)
                .findFirst()
                .orElse(null);
    }

    /** Ids and states; nothing of the keys. */
    @Override
    public String toString() {
        return "SigningKeys" + states;
    }
}
