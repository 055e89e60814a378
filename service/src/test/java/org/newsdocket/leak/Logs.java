package org.newsdocket.leak;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** All that is logged while it is open: of the service whatever it can tell. */
final class Logs extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Logger ROOT =
            (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger SERVICE = (Logger) LoggerFactory.getLogger("org.newsdocket");

    private final List<String> lines = new ArrayList<>();

    /** After the service was started, which sets up its logging anew. */
    static Logs open() {
        var logs = new Logs();
        logs.start();
        SERVICE.setLevel(Level.DEBUG);
        ROOT.addAppender(logs);
        return logs;
    }

    @Override
    protected synchronized void append(ILoggingEvent event) {
        lines.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap());
        if (event.getThrowableProxy() != null) {
            lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        ROOT.detachAppender(this);
        SERVICE.setLevel(null);
    }
}
