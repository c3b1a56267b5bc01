/**
 * The table of characters in the core: made from the Unicode data of ICU, which is in no published module, and compared with it
 * code point by code point.
 */
@NullMarked
package io.visioncraft.verification.unicode;

import org.jspecify.annotations.NullMarked;
