package org.newsdocket.store;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** One run of a test class for each engine. */
final class EngineRuns implements ClassTemplateInvocationContextProvider {
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<Run> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Arrays.stream(Engine.values()).map(Run::new);
    }

    record Run(Engine engine) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return engine.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new StoreOfClass(engine));
        }
    }

    private static final class StoreOfClass
            implements BeforeClassTemplateInvocationCallback,
                    AfterClassTemplateInvocationCallback,
                    ParameterResolver {
        private final Engine engine;
        private @Nullable TestStore store;

        StoreOfClass(Engine engine) {
            this.engine = engine;
        }

        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            var tests = context.getRequiredTestClass().getSimpleName();
            switch (Engines.of(context).start(engine)) {
                case Engine.Running running -> {
                    System.out.println(tests + " on " + engine);
                    store = new TestStore(engine, running.uri());
                }
                case Engine.Missing(var reason) -> {
                    System.out.println(tests + " skipped on " + engine + ": " + reason);
                    throw new TestAbortedException(reason);
                }
            }
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) {
            if (store != null) {
                store.close();
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestStore.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return requireNonNull(store);
        }
    }
}
