package org.newsdocket.record;

/** The four kinds of records; each id tells its kind by its first letters. */
public enum RecordKind {
    STORY("sty", "stories"),
    ACTOR("act", "actors"),
    STATEMENT("stm", "statements"),
    PROCEEDING("prc", "proceedings");

    private final String prefix;
    private final String plural;

    RecordKind(String prefix, String plural) {
        this.prefix = prefix;
        this.plural = plural;
    }

    /** The three letters before the underscore of an id. */
    public String prefix() {
        return prefix;
    }

    /** Whether facts name records of this kind as their sources. */
    public boolean isSource() {
        return this == STORY || this == STATEMENT;
    }

    /** The name of the collection that holds the current revisions. */
    public String plural() {
        return plural;
    }
}
