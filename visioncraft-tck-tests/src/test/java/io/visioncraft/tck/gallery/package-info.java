/** Adapters that are broken on purpose, each caught by the rule meant for it: so the contracts are shown to be able to fail. */
@NullMarked
package io.visioncraft.tck.gallery;

import org.jspecify.annotations.NullMarked;
