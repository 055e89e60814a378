package org.newsdocket.access;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers at {@code /mirror} whom the service takes a caller for. */
final class Mirror {
    private Mirror() {}

    static void putInto(GenericApplicationContext context) {
        context.registerBean("mirror", RouterFunction.class, () -> routes(context));
    }

    private static RouterFunction<ServerResponse> routes(GenericApplicationContext context) {
        return RouterFunctions.route()
                .GET(
                        "/mirror",
                        _ -> {
                            var viewer = context.getBean(Viewers.class).current();
                            return ServerResponse.ok()
                                    .body(
                                            "%s %s %s"
                                                    .formatted(
                                                            viewer.name(),
                                                            viewer.scopes().stream()
                                                                    .sorted()
                                                                    .toList(),
                                                            viewer.country()));
                        })
                .build();
    }
}
