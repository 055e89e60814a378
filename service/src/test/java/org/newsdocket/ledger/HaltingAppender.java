package org.newsdocket.ledger;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.newsdocket.Newsdocket;
import org.newsdocket.platform.mongo.embedded.EmbeddedStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A process that halts for ever before one of the commands by which a changeset is written, so that
 * it can be killed there.
 */
final class HaltingAppender {
    static final String HALTED = "halted before ";
    static final String DONE = "done";
    static final String SECRET = "Kanarienvogel";

    private HaltingAppender() {}

    /** Two changesets; it halts in the second. */
    static final class Appending {
        static void main(String[] arguments) {
            var halt = new Halt(Integer.parseInt(arguments[1]));
            var ledger = ledger(arguments[0], halt);
            ledger.append(List.of(Drafts.person(1, 0, "first")), "editor", null);
            halt.arm();
            var drafts = new ArrayList<>(Drafts.sample());
            drafts.add(Drafts.person(1, 1, "second"));
            ledger.append(drafts, "editor", "the second");
            System.out.println(DONE);
            forEver();
        }
    }

    /** Two revisions of a person and their erasure; it halts in that. */
    static final class Erasing {
        static void main(String[] arguments) {
            var halt = new Halt(Integer.parseInt(arguments[1]));
            var ledger = ledger(arguments[0], halt);
            ledger.append(List.of(Drafts.person(1, 0, SECRET)), "editor", null);
            ledger.append(List.of(Drafts.person(1, 1, SECRET + " again")), "editor", null);
            halt.arm();
            ledger.erase(Drafts.actor(1), "editor", "by order of a court");
            System.out.println(DONE);
            forEver();
        }
    }

    private static Ledger ledger(String folder, Halt halt) {
        var store = EmbeddedStore.open(Path.of(folder));
        var settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(store.uri()))
                        .addCommandListener(halt)
                        .build();
        return new LedgerParts(MongoClients.create(settings).getDatabase("newsdocket")).ledger();
    }

    /** The whole service; it halts in the import of the sample. */
    static final class Starting {
        static void main(String[] arguments) {
            var halt = new Halt(Integer.parseInt(arguments[1]));
            halt.arm();
            new SpringApplicationBuilder(Newsdocket.class)
                    .initializers((GenericApplicationContext context) ->
                            context.registerBean(
                                    "halt",
                                    MongoClientSettingsBuilderCustomizer.class,
                                    () -> settings -> settings.addCommandListener(halt)))
                    .run("--newsdocket.store.folder=" + arguments[0], "--server.port=0");
            System.out.println(DONE);
        }
    }

    /** Counts from the first insert into the ledger on. */
    private static final class Halt implements CommandListener {
        private final int last;
        private boolean armed;
        private int count;

        Halt(int last) {
            this.last = last;
        }

        synchronized void arm() {
            armed = true;
        }

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (isLast(event)) {
                System.out.println(HALTED + event.getCommandName());
                forEver();
            }
        }

        private synchronized boolean isLast(CommandStartedEvent event) {
            boolean begins =
                    event.getCommandName().equals("insert")
                            && event.getCommand().getString("insert").getValue().equals("ledger");
            return armed && (begins || count > 0) && ++count == last;
        }
    }

    private static void forEver() {
        while (true) {
            LockSupport.park();
        }
    }
}
