package org.newsdocket.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.newsdocket.ledger.Draft;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Reads records from newline-delimited JSON, one a line, and records those that are new. */
@Component
public class RecordImport {
    private final RecordLines lines;
    private final StorySlugs slugs;
    private final Ledger ledger;

    RecordImport(RecordLines lines, StorySlugs slugs, Ledger ledger) {
        this.lines = lines;
        this.slugs = slugs;
        this.ledger = ledger;
    }

    /** What an import did. With problems, which are all named at once, it did nothing. */
    public record Outcome(int created, int left, List<Problem> problems) {}

    /**
     * Records every record of the file whose id is not in the ledger yet or, with any problem, none
     * of them.
     *
     * <p>They are recorded at once where one changeset holds them (16 MB, some thousand records).
     * Those of a longer file follow in several changesets, each record after those that it names
     * but for circles; if that is cut short, importing the file again records the rest.
     *
     * @param name of the file, for messages, which tell problems by it and the line
     * @param by who is answerable
     */
    public Outcome importAll(Reader content, String name, String by) throws IOException {
        var file = read(content, name);
        var known = ledger.known(file.named());
        var problems = new ArrayList<>(file.problems());
        problems.addAll(file.unknownReferences(known));
        problems.addAll(slugs.taken(file, known));
        if (!problems.isEmpty()) {
            return new Outcome(0, 0, List.copyOf(problems));
        }
        var drafts = file.inOrderOfReference();
        int created = record(drafts, by, "import of " + name);
        return new Outcome(created, drafts.size() - created, List.of());
    }

    private RecordFile read(Reader content, String name) throws IOException {
        var file = new RecordFile();
        var buffered = new BufferedReader(content);
        int number = 0;
        for (var line = buffered.readLine(); line != null; line = buffered.readLine()) {
            number++;
            if (!line.isBlank()) {
                file.add(lines.read(line, name + ":" + number));
            }
        }
        return file;
    }

    private int record(List<Draft> drafts, String by, String note) {
        var known = ledger.known(drafts.stream().map(Draft::id).collect(Collectors.toSet()));
        var fresh = drafts.stream().filter(draft -> !known.contains(draft.id())).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        try {
            ledger.append(fresh, by, note);
            return fresh.size();
        } catch (ProblemException e) {
            return switch (e.problem().code()) {
                case TOO_LARGE -> recordHalves(fresh, by, note, e);
                // Somebody else imports some of the same records at the same moment.
                case STALE_REVISION -> record(fresh, by, note);
                default -> throw e;
            };
        }
    }

    private int recordHalves(List<Draft> drafts, String by, String note, ProblemException why) {
        if (drafts.size() == 1) {
            throw why;
        }
        int half = drafts.size() / 2;
        return record(drafts.subList(0, half), by, note)
                + record(drafts.subList(half, drafts.size()), by, note);
    }
}
