/** The testkit's suites over this store, with each provider and database. */
@NullMarked
package io.visioncraft.persistence.jpa.suite;

import org.jspecify.annotations.NullMarked;
