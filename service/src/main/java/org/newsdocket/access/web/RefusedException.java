package org.newsdocket.access.web;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** The credential of a request is not taken. It says nothing of the credential itself. */
final class RefusedException extends OAuth2AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.label());
        this.refusal = refusal;
    }

    /** Nobody can tell whose the credential is, as the cause says. */
    static RefusedException unavailable(RuntimeException cause) {
        var refused = new RefusedException(Refusal.UNAVAILABLE);
        refused.initCause(cause);
        return refused;
    }

    Refusal refusal() {
        return refusal;
    }
}
