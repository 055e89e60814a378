package org.newsdocket.exchange.web;

import org.newsdocket.view.Scope;

/** Ends a request of somebody who lacks a scope for it. */
final class MissingScopeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Scope scope;

    MissingScopeException(Scope scope) {
        super(scope.value());
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }
}
