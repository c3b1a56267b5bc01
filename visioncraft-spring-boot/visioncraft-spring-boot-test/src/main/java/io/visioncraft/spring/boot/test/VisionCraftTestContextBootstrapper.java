package io.visioncraft.spring.boot.test;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Makes the application context of a {@link VisionCraftTest}: one without a web environment. */
final class VisionCraftTestContextBootstrapper extends TestSliceTestContextBootstrapper<VisionCraftTest> {

    VisionCraftTestContextBootstrapper() {}
}
