package org.newsdocket.record.graph;

import org.newsdocket.record.PartialDate;
import org.newsdocket.scalar.graph.TextScalar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars of the record itself. */
@Configuration(proxyBeanMethods = false)
class RecordScalars {
    @Bean
    RuntimeWiringConfigurer recordScalarWiring() {
        return wiring ->
                wiring.scalar(
                        TextScalar.named(
                                "PartialDate",
                                PartialDate.class,
                                "a partial date such as 2025-04-19, 2023-01, 2024, 2025-04~ or"
                                        + " 2023/2024",
                                PartialDate::new,
                                PartialDate::edtf));
    }
}
