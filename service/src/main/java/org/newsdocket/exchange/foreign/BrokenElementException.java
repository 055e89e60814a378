package org.newsdocket.exchange.foreign;

/** An element of a file can't be taken; the message says why. */
public final class BrokenElementException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokenElementException(String reason) {
        super(reason);
    }
}
