package org.newsdocket.problem;

/** Ends what the caller asked for, because of something that the caller can put right. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public ProblemException(ProblemCode code, String where, String message) {
        this(new Problem(code, where, message));
    }

    public Problem problem() {
        return problem;
    }
}
