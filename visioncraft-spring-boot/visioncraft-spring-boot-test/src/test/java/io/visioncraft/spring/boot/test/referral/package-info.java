/** A host whose own table refers to orders of the library, and its tests on a database. */
@NullMarked
package io.visioncraft.spring.boot.test.referral;

import org.jspecify.annotations.NullMarked;
