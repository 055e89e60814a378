package org.newsdocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Each query that the GraphiQL page offers, over the sample record. */
@SpringBootTest(properties = "newsdocket.access.anonymous=record:read,feed:read")
class ExampleQueriesTest {
    private static final Pattern LINK =
            Pattern.compile("href=\"graphiql/examples/([a-z-]+\\.graphql)\"");

    @TempDir private static Path folder;

    @Autowired private WebGraphQlHandler graphQl;

    @DynamicPropertySource
    static void storeApart(DynamicPropertyRegistry properties) {
        properties.add("newsdocket.store.folder", folder::toString);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsMuchInTheSample(Resource example) throws IOException {
        var answer =
                WebGraphQlTester.create(graphQl)
                        .document(example.getContentAsString(StandardCharsets.UTF_8))
                        .execute();

        answer.errors().verify();
        answer.path("$.data..*").entityList(Object.class).hasSizeGreaterThan(20);
    }

    @Test
    void areAllOfferedByThePageTheWholeStoryFirst() throws IOException {
        var page =
                new ClassPathResource("graphiql/index.html")
                        .getContentAsString(StandardCharsets.UTF_8);
        var offered = LINK.matcher(page).results().map(link -> link.group(1)).toList();

        assertThat(offered).startsWith("whole-story.graphql");
        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(
                        examples().stream().map(Resource::getFilename).toList());
    }

    static List<Resource> examples() throws IOException {
        var found =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:graphiql/examples/*.graphql");
        return Arrays.asList(found);
    }
}
