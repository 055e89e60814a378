package org.newsdocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private static final ImportOption EVERYTHING = location -> true;

    @Test
    void modulesSeeOnlyWhatOthersOffer() {
        var modules = ApplicationModules.of(Newsdocket.class);
        assertThat(modules.getModuleByName("record")).isPresent();
        modules.verify();
    }

    @Test
    void rejectsAModuleThatReachesIntoAnother() {
        var modules =
                ApplicationModules.of("org.newsdocket.architecture.broken.modules", EVERYTHING);
        assertThatThrownBy(modules::verify)
                .hasMessageContaining("Module 'story' depends on non-exposed type")
                .hasMessageContaining("actor.mongo.Insides")
                .hasMessageNotContaining("actor.offered.Offer");
    }
}
