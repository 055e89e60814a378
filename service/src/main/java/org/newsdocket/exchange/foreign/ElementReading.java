package org.newsdocket.exchange.foreign;

import java.util.function.Consumer;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a format makes of one element of a file. */
@FunctionalInterface
public interface ElementReading {
    /**
     * Reads the element.
     *
     * @throws BrokenElementException before anything was made of it
     */
    void read(ForeignObject element, String where);

    /** Reads the element, or names it as broken. */
    default void readOrName(JsonNode element, String where, Consumer<Problem> faults) {
        if (element instanceof ObjectNode object) {
            readOrName(new ForeignObject(object), where, faults);
        } else {
            faults.accept(problem(where, "no object"));
        }
    }

    /** Reads the element, or names it as broken. */
    default void readOrName(ForeignObject element, String where, Consumer<Problem> faults) {
        try {
            read(element, where);
        } catch (BrokenElementException e) {
            faults.accept(problem(where, String.valueOf(e.getMessage())));
        }
    }

    /** What is wrong at a place of a file. */
    static Problem problem(String where, String reason) {
        return Problem.of(ProblemCode.INVALID_RECORD, where, where + ": " + reason);
    }
}
