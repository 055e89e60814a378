package org.newsdocket.store;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.newsdocket.Newsdocket;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/**
 * The whole service on a {@link TestStore}, with the sample in it; it sends no commands but those
 * that it is asked for.
 */
public final class TestService implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final StoreCommands commands;

    private TestService(ConfigurableApplicationContext context, StoreCommands commands) {
        this.context = context;
        this.commands = commands;
    }

    /**
     * On a new database.
     *
     * @param properties as {@code name=value}; the last one wins
     */
    public static TestService start(TestStore store, String... properties) {
        return start(store, store.newDatabase(), properties);
    }

    /** On a database that may hold something already. */
    public static TestService start(TestStore store, MongoDatabase database, String... properties) {
        return start(store, database, _ -> {}, properties);
    }

    /**
     * The same with something in it that only a test needs.
     *
     * @param adding registers it before the service starts
     */
    public static TestService start(
            TestStore store,
            MongoDatabase database,
            Consumer<GenericApplicationContext> adding,
            String... properties) {
        var arguments = new ArrayList<String>();
        arguments.add("--spring.mongodb.uri=" + store.uri());
        arguments.add("--newsdocket.store.database=" + database.getName());
        for (var property : properties) {
            arguments.add("--" + property);
        }
        var commands = new StoreCommands();
        var context =
                new SpringApplicationBuilder(Newsdocket.class)
                        .properties(
                                "newsdocket.sample.load=true",
                                "newsdocket.ledger.follow-every=1h",
                                "newsdocket.feed.release-every=1h",
                                "server.port=0")
                        .initializers((GenericApplicationContext starting) -> {
                            counting(starting, commands);
                            adding.accept(starting);
                        })
                        .run(arguments.toArray(String[]::new));
        commands.forget();
        return new TestService(context, commands);
    }

    private static void counting(GenericApplicationContext context, StoreCommands commands) {
        context.registerBean(
                "commandCounting",
                MongoClientSettingsBuilderCustomizer.class,
                () -> settings -> settings.addCommandListener(commands));
    }

    /** Asks as a client does, without HTTP. */
    public WebGraphQlTester graphQl() {
        return WebGraphQlTester.create(bean(WebGraphQlHandler.class));
    }

    /** What the service sent to the store since it was started or they were last forgotten. */
    public StoreCommands commands() {
        return commands;
    }

    /** What an action makes the service send to the store. */
    public List<String> commandsDuring(Runnable action) {
        return commands.during(action);
    }

    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The port of the actuator, where it has one of its own. */
    public int managementPort() {
        return Integer.parseInt(
                context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
