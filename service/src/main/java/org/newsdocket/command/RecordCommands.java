package org.newsdocket.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.newsdocket.ledger.Changeset;
import org.newsdocket.ledger.Entries;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands, as they are typed. */
@Command(
        name = "newsdocket",
        mixinStandardHelpOptions = true,
        description =
                "Works on the record without serving it. Without a command the service starts.",
        footer = {
            "",
            "Properties of the service are given as --name=value, e.g. --spring.mongodb.uri=...",
            "or --newsdocket.store.folder=... Each command explains itself with --help.",
            "Exit codes: 0 all is well, 1 something was found wrong, 2 it could not be done."
        })
final class RecordCommands {
    private final Workplace workplace;
    private final PrintStream out;
    private final PrintStream err;

    RecordCommands(Workplace workplace, PrintStream out, PrintStream err) {
        this.workplace = workplace;
        this.out = out;
        this.err = err;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Takes records from files, one after the other.",
                "What is wrong with a part of a file is named by file and line, and the rest is taken."
                        + " The same file once more changes nothing."
            })
    int take(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "1..*",
                            description = "What to read; - is the standard input.")
                    List<String> files,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "ndjson",
                            description =
                                    "ndjson (what export writes; the default), ninjs, popolo or ftm.")
                    String format,
            @Option(names = "--dry-run", description = "Record nothing, say what would be.")
                    boolean isTrial,
            @Option(
                            names = "--by",
                            paramLabel = "NAME",
                            defaultValue = "import",
                            converter = AuthorOption.class,
                            description =
                                    "Who is answerable for the changes; the default is import.")
                    String by) {
        files.stream().filter(file -> !file.equals("-")).forEach(RecordCommands::requireReadable);
        return workplace.withLedger(
                service -> new ImportCommand(service, format, by, isTrial, out, err).run(files));
    }

    private static void requireReadable(String file) {
        var path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new NotDoneException(file + " can't be read");
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Gives records away, one a line.",
                "ndjson is the whole record, as import reads it. ninjs is every story that may be seen."
            })
    int give(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..1",
                            defaultValue = "-",
                            description =
                                    "What to write; - is the standard output, and the default.")
                    String file,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "ndjson",
                            description = "ndjson (the default) or ninjs.")
                    ExportCommand.Format format,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            split = ",",
                            defaultValue = "record:read",
                            converter = ScopeOption.class,
                            description =
                                    "What readers of the stories of ninjs may read: record:read (the"
                                            + " default), embargo:read, restricted:read.")
                    Set<Scope> scopes) {
        return workplace.withLedger(service -> {
            try {
                new ExportCommand(service, format, new Viewer("export", scopes, null), out)
                        .run(file);
                return Subcommands.DONE;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks that nothing in the ledger was altered or taken away.")
    int verify() {
        return workplace.with(service -> {
            var fault = service.getBean(Ledger.class).verify();
            if (fault.isPresent()) {
                out.println(
                        "changeset "
                                + fault.get().sequence()
                                + " does not fit: "
                                + String.join("; ", fault.get().reasons()));
                return Subcommands.FAULTS;
            }
            var head = service.getBean(Entries.class).head();
            out.println(head.map(RecordCommands::whole).orElse("the ledger is empty"));
            return Subcommands.DONE;
        });
    }

    private static String whole(Changeset head) {
        return head.sequence() + " changesets fit; the hash of the last is " + head.hash();
    }

    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description = {
                "Makes all that is read anew from the ledger, and drops what only versions before the",
                "previous one read: of these no instance may be left."
            })
    int rebuild() {
        return workplace.withLedger(service -> {
            var ledger = service.getBean(Ledger.class);
            ledger.rebuild();
            out.println("made anew from " + ledger.position().sequence() + " changesets");
            return Subcommands.DONE;
        });
    }

    @Command(
            name = "erase",
            mixinStandardHelpOptions = true,
            description = {
                "Takes all that was ever recorded of one record out of the store, for good.",
                "Who changed it and when stays in the ledger, which can still be verified."
            })
    int erase(
            @Parameters(
                            paramLabel = "ID",
                            description = "The record, e.g. act_01jsk7gfe0q8z5m2v9c4t1x6bn.")
                    String id,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            required = true,
                            description = "Why; it becomes part of the ledger.")
                    String reason,
            @Option(
                            names = "--by",
                            paramLabel = "NAME",
                            defaultValue = "operator",
                            converter = AuthorOption.class,
                            description = "Who is answerable; the default is operator.")
                    String by) {
        var record =
                RecordId.parse(id)
                        .orElseThrow(() ->
                                new NotDoneException(
                                        "'"
                                                + id
                                                + "' is no id such as act_01jsk7gfe0q8z5m2v9c4t1x6bn"));
        return workplace.withLedger(service -> {
            var erased = service.getBean(Ledger.class).erase(record, by, reason);
            out.println(
                    erased.map(changeset -> id + " is erased, by changeset " + changeset.sequence())
                            .orElse(id + " was erased before"));
            return Subcommands.DONE;
        });
    }
}
