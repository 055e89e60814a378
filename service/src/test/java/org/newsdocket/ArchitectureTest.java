package org.newsdocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsdocket.architecture.Rule;

class ArchitectureTest {
    private static final String ROOT = Newsdocket.class.getPackageName();
    private static final Pattern BROKEN = Pattern.compile("\\bBroken\\w*");
    private static final JavaClasses SERVICE =
            new ClassFileImporter()
                    .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    @ParameterizedTest
    @EnumSource
    void holds(Rule rule) {
        assertThat(SERVICE).isNotEmpty();
        rule.below(ROOT).check(SERVICE);
    }

    /** So that no rule holds because it looks at nothing. */
    @ParameterizedTest
    @EnumSource
    void rejectsItsBrokenSample(Rule rule) {
        var sample = new ClassFileImporter().importPackages(rule.sample());
        var broken =
                sample.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> BROKEN.matcher(name).matches())
                        .collect(Collectors.toSet());
        var report = rule.below(rule.sample()).evaluate(sample).getFailureReport();
        var named =
                BROKEN.matcher(String.join("\n", report.getDetails()))
                        .results()
                        .map(result -> result.group())
                        .collect(Collectors.toSet());
        assertThat(broken).isNotEmpty();
        assertThat(named).isEqualTo(broken);
    }
}
