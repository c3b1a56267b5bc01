/** Proves what is this store's own; what every store does is proved by the testkit's suites, in {@code suite}. */
@NullMarked
package io.visioncraft.persistence.jpa;

import org.jspecify.annotations.NullMarked;
