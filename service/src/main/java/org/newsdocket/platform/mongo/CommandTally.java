package org.newsdocket.platform.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.newsdocket.platform.metrics.RequestTally;

/** Counts what each request asks of the store; the driver tells it on the thread that asks. */
final class CommandTally implements CommandListener {
    @Override
    public void commandStarted(CommandStartedEvent event) {
        RequestTally.current().countCommand();
    }
}
