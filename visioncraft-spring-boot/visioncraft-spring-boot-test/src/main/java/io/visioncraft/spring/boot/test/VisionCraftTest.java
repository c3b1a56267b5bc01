package io.visioncraft.spring.boot.test;

import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Reset;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Store;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Tests the host's use of the library, without web and, unless {@link #store} says so, without database: the library as
 * {@link AutoConfigureVisionCraft} makes it, with those parts of it that the host has written.
 *
 * <p>Of the host's components these are found:
 *
 * <ul>
 *   <li>those that implement a part: listener, subscriber, builder customizer, tax id checker, log-in throttle, metrics,
 *       source of random bytes;
 *   <li>those with a method that is annotated as a listener of the library's events;
 *   <li>classes with {@code @Configuration} all of whose beans are parts: policies, tax settings, issuer, declared permissions
 *       and the parts above.
 * </ul>
 *
 * <p>Anything else is named by {@link #includeFilters}, or by {@code @Import} on the test. Not together with another slice.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(VisionCraftTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(VisionCraftTypeExcludeFilter.class)
@AutoConfigureVisionCraft
@ImportAutoConfiguration
public @interface VisionCraftTest {

    /**
     * Properties for the test, each {@code key=value}.
     *
     * @return none unless stated
     */
    String[] properties() default {};

    /**
     * When the library starts anew.
     *
     * @return before each test method, unless stated
     */
    @AliasFor(annotation = AutoConfigureVisionCraft.class)
    Reset reset() default Reset.BEFORE_EACH_TEST;

    /**
     * Where the records are. On the database, the slice has the host's data source, entities and migrations too; it is the
     * data source of the properties, unless {@code @AutoConfigureTestDatabase} replaces it by an embedded one. Transactions
     * are the test's to state by {@code @Transactional}.
     *
     * @return in memory, unless stated
     */
    @AliasFor(annotation = AutoConfigureVisionCraft.class)
    Store store() default Store.MEMORY;

    /**
     * Whether the thread runs that delivers events to subscribers.
     *
     * @return false unless stated
     */
    @AliasFor(annotation = AutoConfigureVisionCraft.class)
    boolean relay() default false;

    /**
     * Whether parts that the host has written are found.
     *
     * @return true unless stated
     */
    boolean useDefaultFilters() default true;

    /**
     * Which other components are found.
     *
     * @return none unless stated
     */
    Filter[] includeFilters() default {};

    /**
     * Which components are left out.
     *
     * @return none unless stated
     */
    Filter[] excludeFilters() default {};

    /**
     * Which auto-configurations are left out.
     *
     * @return none unless stated
     */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
