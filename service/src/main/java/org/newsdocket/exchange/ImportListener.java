package org.newsdocket.exchange;

import org.newsdocket.problem.Problem;

/** Is told what happens while a file is imported. */
@FunctionalInterface
public interface ImportListener {
    /** What an import does, in this order; a trial does not record. */
    enum Step {
        READING,
        CHECKING,
        RECORDING
    }

    /** Something can't be taken; its argument is the file and the line. */
    void broken(Problem problem);

    /**
     * A step begins.
     *
     * @param records how many it is about; -1 where that is not known
     */
    default void began(Step step, long records) {}

    /** So many more are done. */
    default void advanced(long records) {}

    /** Nothing more is told. */
    default void ended() {}
}
