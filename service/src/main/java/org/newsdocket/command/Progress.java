package org.newsdocket.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.newsdocket.exchange.ImportListener;
import org.newsdocket.problem.Problem;

/** Shows how far an import is: as a bar where somebody looks on, else as lines. */
final class Progress {
    private Progress() {}

    static ImportListener of(String name, PrintStream out, PrintStream err) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                ? new Bar(name, out, err)
                : new Lines(name, out, err);
    }

    private static String words(ImportListener.Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    /** A line for each step, and one for each so many records. */
    static final class Lines implements ImportListener {
        private static final long EACH = 10_000;

        private final String name;
        private final PrintStream out;
        private final PrintStream err;
        private String step = "";
        private long done;

        Lines(String name, PrintStream out, PrintStream err) {
            this.name = name;
            this.out = out;
            this.err = err;
        }

        @Override
        public void broken(Problem problem) {
            out.println(problem.message());
        }

        @Override
        public void began(Step step, long records) {
            this.step = words(step);
            this.done = 0;
            err.println(name + ": " + this.step + (records < 0 ? "" : " " + records + " records"));
        }

        @Override
        public void advanced(long records) {
            long before = done;
            done += records;
            if (done / EACH > before / EACH) {
                err.println(name + ": " + step + ", " + done + " done");
            }
        }
    }

    /** On a terminal. */
    static final class Bar implements ImportListener {
        private static final String CLEARED_LINE = "\r\u001b[K";

        private final String name;
        private final PrintStream out;
        private final PrintStream err;
        private @Nullable ProgressBar bar;

        Bar(String name, PrintStream out, PrintStream err) {
            this.name = name;
            this.out = out;
            this.err = err;
        }

        @Override
        public void broken(Problem problem) {
            err.print(CLEARED_LINE);
            err.flush();
            out.println(problem.message());
        }

        @Override
        public void began(Step step, long records) {
            ended();
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(name + " " + words(step))
                            .setInitialMax(records)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setConsumer(new ConsoleProgressBarConsumer(err))
                            .build();
        }

        @Override
        public void advanced(long records) {
            if (bar != null) {
                bar.stepBy(records);
            }
        }

        @Override
        public void ended() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}
