package org.newsdocket.access;

/**
 * What somebody who shows a credential is called where changes are put down to them: what vouches
 * for the name, a colon, the name. So nobody is taken for somebody whom another vouches for, nor
 * for the service itself and its commands, whose names have no colon.
 */
public final class Authors {
    private static final int LONGEST = 200;

    private Authors() {}

    /** The holder of a key: of any of those with this name, so that a key can be replaced. */
    public static String key(String name) {
        return "key:" + name;
    }

    /**
     * The bearer of a token, by the identifier that its issuer gives to nobody else; a name could
     * be changed, and given to another.
     */
    public static String subject(String identifier) {
        return "subject:" + identifier;
    }

    /** Whether a name can be told on one line. */
    public static boolean isTellable(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST
                && name.codePoints()
                        .noneMatch(letter ->
                                Character.isISOControl(letter)
                                        || Character.getType(letter) == Character.SURROGATE
                                        || Character.getType(letter) == Character.FORMAT
                                        || Character.getType(letter) == Character.LINE_SEPARATOR
                                        || Character.getType(letter)
                                                == Character.PARAGRAPH_SEPARATOR);
    }
}
