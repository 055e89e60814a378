package org.newsdocket.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.platform.mongo.embedded.EmbeddedStore;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoreConfigurationIT {
    @TempDir Path folder;
    private ApplicationContextRunner service;

    @BeforeEach
    void describe() {
        service =
                new ApplicationContextRunner()
                        .withConfiguration(
                                AutoConfigurations.of(
                                        MongoAutoConfiguration.class,
                                        MongoHealthContributorAutoConfiguration.class))
                        .withUserConfiguration(
                                StoreConfiguration.class, EmbeddedStoreConfiguration.class)
                        .withPropertyValues("newsdocket.store.folder=" + folder);
    }

    @Test
    void embedsAStoreWhereNoServerIsNamed() {
        service.run(context -> {
            MongoDatabase database = context.getBean(MongoDatabase.class);
            database.getCollection("stories").insertOne(new Document("_id", 1));

            assertThat(database.getName()).isEqualTo("newsdocket");
            assertThat(database.getTimeout(TimeUnit.SECONDS)).isEqualTo(10);
            assertThat(context.getBean(HealthIndicator.class).health())
                    .extracting(Health::getStatus)
                    .isEqualTo(Status.UP);
            assertThat(folder.resolve("store.log")).exists();
        });
        service.run(context ->
                assertThat(
                                context.getBean(MongoDatabase.class)
                                        .getCollection("stories")
                                        .countDocuments())
                        .isEqualTo(1));
    }

    @Test
    void isDownWhenTheStoreIs() {
        service.withPropertyValues("newsdocket.store.timeout=200ms")
                .run(context -> {
                    context.getBean(EmbeddedStore.class).close();

                    assertThat(context.getBean(HealthIndicator.class).health())
                            .extracting(Health::getStatus)
                            .isEqualTo(Status.DOWN);
                });
    }

    @Test
    void usesTheServerThatIsNamed() {
        try (EmbeddedStore server = EmbeddedStore.open(folder.resolve("server"))) {
            service.withPropertyValues(
                            "spring.mongodb.uri=" + server.uri() + "/archive",
                            "newsdocket.store.timeout=3s")
                    .run(context -> {
                        assertThat(context).doesNotHaveBean(EmbeddedStore.class);
                        MongoDatabase database = context.getBean(MongoDatabase.class);
                        assertThat(database.getName()).isEqualTo("archive");
                        assertThat(database.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
                        assertThat(context.getBean(MongoClient.class).getTimeout(TimeUnit.SECONDS))
                                .isEqualTo(3);
                        assertThat(folder.resolve("store.log")).doesNotExist();
                    });
        }
    }
}
