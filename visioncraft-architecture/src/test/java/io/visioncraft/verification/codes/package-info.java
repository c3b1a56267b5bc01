/**
 * The code lists in the core: made from the official validation rules of EN 16931, which are in no published module, and
 * compared with them code by code.
 */
@NullMarked
package io.visioncraft.verification.codes;

import org.jspecify.annotations.NullMarked;
