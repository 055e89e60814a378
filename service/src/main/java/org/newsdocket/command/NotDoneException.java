package org.newsdocket.command;

/** A command can't do its work; the message is for whoever gave it. */
final class NotDoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDoneException(String message) {
        super(message);
    }
}
