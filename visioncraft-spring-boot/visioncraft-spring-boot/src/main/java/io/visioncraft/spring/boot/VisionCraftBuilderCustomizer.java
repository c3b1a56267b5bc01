package io.visioncraft.spring.boot;

import io.visioncraft.VisionCraft;

/**
 * Changes the builder of the library before the {@link VisionCraft} bean is made. Every bean of this type is called, in the
 * order of {@link org.springframework.core.annotation.Order}, after the parts that are beans and the properties
 * {@code visioncraft.*} were set: what a customizer sets wins.
 */
@FunctionalInterface
public interface VisionCraftBuilderCustomizer {

    /**
     * Changes the builder.
     *
     * @param builder has the parts and settings of the application
     */
    void customize(VisionCraft.Builder builder);
}
