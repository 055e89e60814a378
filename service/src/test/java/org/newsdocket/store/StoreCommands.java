package org.newsdocket.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;

/** The commands sent to a store, in order, but for those by which a driver looks after itself. */
public final class StoreCommands implements CommandListener {
    private static final Set<String> DRIVERS_OWN =
            Set.of("ping", "hello", "isMaster", "ismaster", "endSessions", "buildInfo");

    private static final BsonValue NO_COLLECTION = BsonNull.VALUE;

    private final List<String> sent = new ArrayList<>();
    private final List<BsonDocument> whole = new ArrayList<>();

    /** Each as its name and collection, e.g. {@code find stories}. */
    public synchronized List<String> sent() {
        return List.copyOf(sent);
    }

    /** The same as they were sent. */
    public synchronized List<BsonDocument> whole() {
        return List.copyOf(whole);
    }

    public synchronized void forget() {
        sent.clear();
        whole.clear();
    }

    /** What an action sends, together with all that goes on beside it. */
    public List<String> during(Runnable action) {
        forget();
        action.run();
        return sent();
    }

    @Override
    public synchronized void commandStarted(CommandStartedEvent event) {
        var name = event.getCommandName();
        if (!DRIVERS_OWN.contains(name)) {
            var field = name.equals("getMore") ? "collection" : name;
            var collection = event.getCommand().get(field, NO_COLLECTION);
            whole.add(BsonDocument.parse(event.getCommand().toJson()));
            sent.add(collection.isString() ? name + " " + collection.asString().getValue() : name);
        }
    }
}
