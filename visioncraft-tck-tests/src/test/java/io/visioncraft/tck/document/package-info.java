/**
 * Documents of random businesses, made through the public API, held against arithmetic that shares no code with the library and
 * against the calculation rules of EN 16931.
 */
@NullMarked
package io.visioncraft.tck.document;

import org.jspecify.annotations.NullMarked;
