package org.newsdocket.access;

/** The store can't tell at this moment whether there is a key. */
public final class KeysUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeysUnavailableException(RuntimeException cause) {
        super(cause);
    }
}
