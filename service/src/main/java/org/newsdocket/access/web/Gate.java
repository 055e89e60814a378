package org.newsdocket.access.web;

import jakarta.servlet.DispatcherType;
import org.newsdocket.access.AccessProperties;
import org.newsdocket.access.Viewers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * What every request passes first. Each shows its credential anew, in a header that no browser adds
 * by itself: there are no sessions, so there is nothing that another page could misuse.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Gate {
    private final AccessProperties properties;
    private final Environment environment;

    Gate(AccessProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    @Bean
    SecurityFilterChain gateChain(
            HttpSecurity http,
            Viewers viewers,
            Origins origins,
            Credentials credentials,
            CredentialChecking checking,
            Challenges challenges) {
        var bearers = new BearerTokenAuthenticationFilter(checking, credentials);
        bearers.setAuthenticationEntryPoint(challenges);
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                .anonymous(anonymous ->
                        anonymous.authenticationFilter(new AnonymousViewers(viewers, origins)))
                .addFilterBefore(bearers, AnonymousAuthenticationFilter.class)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(challenges))
                .authorizeHttpRequests(this::authorize)
                .build();
    }

    /** An answer that was begun, or that tells of a failure, was let through before. */
    private void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(wholeSchema())
                .denyAll()
                .requestMatchers("/", page(), "/graphiql/**")
                .permitAll()
                // On a port of its own, or nowhere; see ManagementGate.
                .requestMatchers(EndpointRequest.toAnyEndpoint())
                .denyAll();
        if (properties.anonymous().isEmpty()) {
            requests.anyRequest().authenticated();
        } else {
            requests.anyRequest().permitAll();
        }
    }

    private String page() {
        return environment.getProperty("spring.graphql.graphiql.path", "/graphiql");
    }

    /** Would tell everybody what introspection tells only those who may use it. */
    private String wholeSchema() {
        return environment.getProperty("spring.graphql.http.path", "/graphql") + "/schema";
    }
}
