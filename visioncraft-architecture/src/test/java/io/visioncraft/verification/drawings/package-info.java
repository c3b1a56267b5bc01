/** Pages that are drawn from the library's own tables, classes and poms, and fail the build when they are stale. */
@NullMarked
package io.visioncraft.verification.drawings;

import org.jspecify.annotations.NullMarked;
