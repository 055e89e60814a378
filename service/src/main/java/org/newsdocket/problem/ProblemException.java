package org.newsdocket.problem;

import java.util.List;

/** Ends what the caller asked for, because of something that the caller can put right. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems at least one
     */
    public ProblemException(List<Problem> problems) {
        super(problems.getFirst().message());
        this.problems = List.copyOf(problems);
    }

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    public ProblemException(ProblemCode code, String where, String message) {
        this(Problem.of(code, where, message));
    }

    /** The first, where one alone can be told. */
    public Problem problem() {
        return problems.getFirst();
    }

    public List<Problem> problems() {
        return problems;
    }
}
