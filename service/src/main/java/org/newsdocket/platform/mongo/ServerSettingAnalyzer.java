package org.newsdocket.platform.mongo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells how a MongoDB is named, in place of a trace. */
final class ServerSettingAnalyzer extends AbstractFailureAnalyzer<ServerSettingException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, ServerSettingException wrong) {
        return new FailureAnalysis(
                wrong.getMessage(),
                "Name the MongoDB by spring.mongodb.uri (SPRING_MONGODB_URI), such as"
                        + " mongodb://user:password@host:27017/newsdocket, with what is no letter or"
                        + " digit of the user and password percent-encoded; or take the setting out,"
                        + " and the store is embedded.",
                failure);
    }
}
