package org.newsdocket.platform.mongo;

/** What is set of a MongoDB names none that could be used. */
final class ServerSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message without any value, which may hold a password
     */
    ServerSettingException(String message) {
        super(message);
    }
}
