/** The rules of the adapter contract and their tests belong together. */
@NullMarked
package io.visioncraft.testkit.contract;

import org.jspecify.annotations.NullMarked;
