package org.newsdocket.running;

import org.springframework.core.annotation.Order;

/** Something to be done before anything is served; the beans of this type, by {@link Order}. */
public interface Preparation {
    /** In words, for whoever waits for it. */
    String name();

    /** Is done again from its beginning where the store went away in the middle. */
    void prepare();

    /** How far it is; asks nobody, as it is asked for while the store is away. */
    default Progress progress() {
        return Progress.NONE;
    }

    /**
     * How much is done.
     *
     * @param of 0 where nobody knows
     */
    record Progress(long done, long of) {
        public static final Progress NONE = new Progress(0, 0);
    }
}
