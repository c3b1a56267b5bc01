package io.visioncraft.auth;

import io.visioncraft.authentication.AccessTokens;

/** The reasons for refusing a token, in the order of the checks. The texts are API: see {@link SignedAccessTokens}. */
enum Reason {
    MISSING("missing"),
    TOO_LONG("too-long"),
    MALFORMED("malformed"),
    PAYLOAD("payload"),
    HEADER("header"),
    TYPE("type"),
    UNKNOWN_KEY("unknown-key"),
    ALGORITHM("algorithm"),
    SIGNATURE("signature"),
    CLAIMS("claims"),
    ISSUER("issuer"),
    AUDIENCE("audience"),
    EXPIRED("expired"),
    NOT_YET_VALID("not-yet-valid"),
    LIFETIME("lifetime"),
    UNVERIFIABLE("unverifiable");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    AccessTokens.Refused refused() {
        return new AccessTokens.Refused(text);
    }
}
