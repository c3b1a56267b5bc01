/**
 * The rejections of the library: one sealed, unchecked exception with six kinds, stable codes and plain details.
 *
 * <p>Main types: {@link io.visioncraft.error.VisionCraftException} with its {@link io.visioncraft.error.RejectionKind};
 * {@link io.visioncraft.error.RejectionCode}, which features and adapters declare; and
 * {@link io.visioncraft.error.Violation}, of which invalid input lists all. {@link io.visioncraft.error.StoreSetupException} is
 * no rejection: a store that is not set up says so when the application starts. Depends on the JDK alone and knows no domain
 * type.
 */
@NullMarked
package io.visioncraft.error;

import org.jspecify.annotations.NullMarked;
