package org.newsdocket.platform.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the files of the GraphiQL page, and leads to the page from the root. The page itself is
 * {@code graphiql/index.html}, which Spring serves in place of its own.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.graphql.graphiql.enabled")
class GraphiqlFiles implements WebMvcConfigurer {
    private static final CacheControl REVALIDATED = CacheControl.noCache();
    private static final CacheControl CACHED = CacheControl.maxAge(Duration.ofHours(1));

    private final String page;

    GraphiqlFiles(@Value("${spring.graphql.graphiql.path:/graphiql}") String page) {
        this.page = page;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", page);
    }

    /** The library holds a page of its own beside its scripts, which is not served. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(
                        "/graphiql/ui/{file:graphiql\\.min\\.(?:js|css)|react(?:-dom)?\\.production\\.min\\.js}")
                .addResourceLocations("classpath:/META-INF/resources/graphql-ui/")
                .setCacheControl(CACHED);
        registry.addResourceHandler("/graphiql/{file:page\\.(?:js|css)}")
                .addResourceLocations("classpath:/graphiql/")
                .setCacheControl(REVALIDATED);
        registry.addResourceHandler("/graphiql/examples/{file:[a-z-]+\\.graphql}")
                .addResourceLocations("classpath:/graphiql/examples/")
                .setCacheControl(REVALIDATED);
    }
}
