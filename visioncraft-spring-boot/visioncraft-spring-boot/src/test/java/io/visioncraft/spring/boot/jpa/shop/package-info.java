/** Entities of an application beside those of the library. */
@NullMarked
package io.visioncraft.spring.boot.jpa.shop;

import org.jspecify.annotations.NullMarked;
