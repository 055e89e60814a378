package org.newsdocket.editing;

import java.util.List;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.Figure;

/** What must hold of figures, of whatever record. */
public final class FigureRules {
    private FigureRules() {}

    public static void check(List<Figure> figures, Findings findings) {
        for (int i = 0; i < figures.size(); i++) {
            check(figures.get(i), "figures[" + i + "]", findings);
        }
    }

    private static void check(Figure figure, String path, Findings findings) {
        var min = figure.min();
        var max = figure.max();
        switch (figure.operator()) {
            case EXACT, AT_LEAST, AT_MOST, ABOUT -> {
                require(figure.value() != null, path + ".value", figure, findings);
                refuse(min != null || max != null, path + ".min", figure, findings);
            }
            case RANGE -> {
                require(min != null, path + ".min", figure, findings);
                require(max != null, path + ".max", figure, findings);
                refuse(figure.value() != null, path + ".value", figure, findings);
                if (min != null && max != null && max < min) {
                    findings.add(
                            ProblemCode.INVALID_VALUE, path + ".max", max + " is below " + min);
                }
            }
            case UNKNOWN ->
                    refuse(
                            figure.value() != null || min != null || max != null,
                            path + ".value",
                            figure,
                            findings);
        }
    }

    private static void require(boolean given, String path, Figure figure, Findings findings) {
        if (!given) {
            findings.add(ProblemCode.REQUIRED, path, figure.operator() + " needs it");
        }
    }

    private static void refuse(boolean given, String path, Figure figure, Findings findings) {
        if (given) {
            findings.add(ProblemCode.INVALID_VALUE, path, figure.operator() + " has none");
        }
    }
}
