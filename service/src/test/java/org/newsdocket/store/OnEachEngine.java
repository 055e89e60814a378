package org.newsdocket.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class once on each {@link Engine}; where one is missing, that run is skipped
 * with the reason. The constructor may take a {@link TestStore}, which is the same for the whole
 * class on one engine; what its tests share belongs there, as JUnit runs {@code @BeforeAll} once
 * for all engines.
 *
 * <pre>{@code
 * @OnEachEngine
 * class StoriesIT {
 *     private final TestService service;
 *
 *     StoriesIT(TestStore store) {
 *         service = store.service();
 *     }
 * }
 * }</pre>
 */
@ClassTemplate
@ExtendWith(EngineRuns.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnEachEngine {}
