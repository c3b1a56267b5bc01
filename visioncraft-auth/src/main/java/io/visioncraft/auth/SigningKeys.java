package io.visioncraft.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a token issuer, each in one state of its life:
 *
 * <pre>
 * NEXT     published, does not sign yet: verifiers load it before the first token names it; at most one
 * CURRENT  signs and verifies; at most one
 * RETIRED  verifies tokens that it signed, until the last of them expires
 * (absent) destroyed: a token that names it is refused
 * </pre>
 *
 * A rotation, for example every 90 days, has three steps:
 *
 * <ol>
 *   <li>one day before: {@link #withNext}
 *   <li>on the day: {@link #rotated}
 *   <li>one hour later, the longest life of a token: {@link #without} the retired key
 * </ol>
 *
 * After a leak, call {@code rotated} and {@code without} at once; if there is no next key, call {@code withNext} first. Each
 * step returns a new set: give it to {@link SignedAccessTokens#useKeys}.
 *
 * <p>Immutable and thread-safe. No two keys share an id. Not serialisable. {@link #toString} shows ids and states.
 */
public final class SigningKeys {

    /** The state of a key. */
    public enum State {
        /** Published, and signs after the next rotation. */
        NEXT,
        /** Signs and verifies. */
        CURRENT,
        /** Signs no more, and still verifies tokens that it signed. */
        RETIRED
    }

    /** The most keys that one set holds. */
    public static final int MAX_KEYS = 32;

    private final Map<String, SigningKey> keys;
    private final Map<String, State> states;

    private SigningKeys(Map<String, SigningKey> keys, Map<String, State> states) {
        this.keys = keys;
        this.states = states;
    }

    /** {@return a set with one new pair, current} The pair is lost when the process ends. To keep keys, use {@link #of}. */
    public static SigningKeys generate() {
        return of(SigningKey.generate());
    }

    /**
     * {@return a set with one pair, current}
     *
     * @param current a pair
     * @throws IllegalArgumentException if the key is public
     */
    public static SigningKeys of(SigningKey current) {
        return new SigningKeys(Map.of(), Map.of()).with(requirePair(current), State.CURRENT);
    }

    /**
     * {@return the published keys of an issuer, which verify and cannot sign} Each key is retired, so that no token can be
     * issued. The text is read once, and nothing is fetched: after a rotation of the issuer, the host reads its new text.
     *
     * @param jwks the JSON of a JWK set of 1 to {@value #MAX_KEYS} public keys for ES256
     * @throws IllegalArgumentException if the text is not acceptable:
     *     <ul>
     *       <li>it is malformed or longer than 65,536 characters;
     *       <li>a key is of another kind, private or symmetric;
     *       <li>it holds no key, one key twice, or more than {@value #MAX_KEYS} keys.
     *     </ul>
     */
    public static SigningKeys ofPublicJwks(String jwks) {
        SigningKeys read = new SigningKeys(Map.of(), Map.of());
        for (SigningKey key : Jwk.readPublicSet(jwks)) {
            read = read.with(key, State.RETIRED);
        }
        return read;
    }

    /**
     * {@return a set with this key added in the state {@link State#NEXT}}
     *
     * @param next a pair
     * @throws IllegalArgumentException if the key is public or in the set already, or if the set is full
     * @throws IllegalStateException if the set has a next key already
     */
    public SigningKeys withNext(SigningKey next) {
        if (states.containsValue(State.NEXT)) {
            throw new IllegalStateException("There is a next key already");
        }
        return with(requirePair(next), State.NEXT);
    }

    /**
     * {@return a set with this key added in the state {@link State#RETIRED}} For a host that loads its keys at the start.
     *
     * @param retired a pair or a public key
     * @throws IllegalArgumentException if the key is in the set already, or if the set is full
     */
    public SigningKeys withRetired(SigningKey retired) {
        return with(retired, State.RETIRED);
    }

    /**
     * {@return a set in which the next key is current and the current key is retired}
     *
     * @throws IllegalStateException if there is no next key
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
     * {@return a set without a key} Tokens that the key signed are then refused with {@code unknown-key}.
     *
     * @param id the id of the key
     * @throws IllegalArgumentException if the set does not hold the key
     * @throws IllegalStateException if the key is current: rotate first
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

    /** {@return the state of each key by its id, in the order in which the keys were added} */
    public Map<String, State> states() {
        return states;
    }

    /**
     * {@return the public keys of each state as a JSON Web Key Set, for the host to publish} Each key has {@code kty},
     * {@code crv}, {@code x}, {@code y}, {@code kid}, {@code use} and {@code alg}, and no other member.
     */
    public String toPublicJwks() {
        List<Map<String, Object>> published =
                keys.values().stream().map(SigningKey::publicMembers).toList();
        return Jwk.write(Map.of("keys", published));
    }

    /** Finds a key by its id in the set, in any state. */
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

    /** Shows ids and states; no number of a key. */
    @Override
    public String toString() {
        return "SigningKeys" + states;
    }
}
