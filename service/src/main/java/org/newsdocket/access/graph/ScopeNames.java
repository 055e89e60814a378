package org.newsdocket.access.graph;

import graphql.schema.idl.NaturalEnumValuesProvider;
import org.newsdocket.view.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Scopes have other names in the schema than in tokens and properties, which is how a text would be
 * read otherwise.
 */
@Configuration(proxyBeanMethods = false)
class ScopeNames {
    @Bean
    RuntimeWiringConfigurer scopeWiring() {
        return wiring ->
                wiring.type(
                        Scope.class.getSimpleName(),
                        type -> type.enumValues(new NaturalEnumValuesProvider<>(Scope.class)));
    }
}
