package org.newsdocket.ledger;

/** A changeset has not the form in which this version of the service writes and reads them. */
public final class UnreadableChangesetException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param sequence 0 where even that can't be read
     */
    public UnreadableChangesetException(long sequence, RuntimeException cause) {
        super("the ledger's changeset " + sequence + " can't be read", cause);
    }
}
