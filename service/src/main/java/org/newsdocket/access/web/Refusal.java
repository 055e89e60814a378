package org.newsdocket.access.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why a request is not served, as RFC 6750 tells it; the name is the label of the metric. */
enum Refusal {
    MISSING(HttpStatus.UNAUTHORIZED, null, "this takes a token or a key, as Authorization: Bearer"),
    WRONG(HttpStatus.UNAUTHORIZED, "invalid_token", Refusal.NO_GOOD),

    /** Not told apart from what never was a key. */
    REVOKED(HttpStatus.UNAUTHORIZED, "invalid_token", Refusal.NO_GOOD),
    EXPIRED(HttpStatus.UNAUTHORIZED, "invalid_token", "the credential has expired"),
    OTHER_SCHEME(
            HttpStatus.UNAUTHORIZED, "invalid_token", "the Authorization header is to be Bearer"),
    SEVERAL(HttpStatus.BAD_REQUEST, "invalid_request", "there is more than one credential"),
    IN_ADDRESS(
            HttpStatus.BAD_REQUEST,
            "invalid_request",
            "a credential in an address or a form is read by others: use Authorization: Bearer"),

    /** It may be good; whoever knows of it does not answer. */
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            null,
            "nobody can tell at this moment whose credential this is");

    private static final String NO_GOOD = "the credential is not valid";

    private final HttpStatus status;
    private final @Nullable String error;
    private final String message;

    Refusal(HttpStatus status, @Nullable String error, String message) {
        this.status = status;
        this.error = error;
        this.message = message;
    }

    HttpStatus status() {
        return status;
    }

    String message() {
        return message;
    }

    /** As {@code extensions.code} of an error tells it. */
    String code() {
        return this == UNAVAILABLE ? "UNAVAILABLE" : "UNAUTHENTICATED";
    }

    /**
     * The header {@code WWW-Authenticate}: without an error where no credential was shown; null
     * where another credential would do no better.
     */
    @Nullable String challenge() {
        if (this == UNAVAILABLE) {
            return null;
        }
        return error == null
                ? "Bearer"
                : "Bearer error=\"" + error + "\", error_description=\"" + message + "\"";
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
