/**
 * Pages and checks that are drawn from what the tests of this build did. They run last, after the reports of every other
 * test are written.
 */
@NullMarked
package io.visioncraft.verification.pages;

import org.jspecify.annotations.NullMarked;
