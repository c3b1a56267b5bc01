/**
 * Says how every use case is called, feature by feature: {@link io.visioncraft.tck.call.Scenarios} once each so that it takes
 * effect, for crash sweeps and counts of statements, and {@link io.visioncraft.tck.call.Deeds} in sequences that are generated.
 * A class of calls has both, the generated ones in a class inside, so that jqwik is needed only where sequences are.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit}, its fixtures and {@link io.visioncraft.tck.probe}; for
 * sequences jqwik.
 */
@NullMarked
package io.visioncraft.tck.call;

import org.jspecify.annotations.NullMarked;
