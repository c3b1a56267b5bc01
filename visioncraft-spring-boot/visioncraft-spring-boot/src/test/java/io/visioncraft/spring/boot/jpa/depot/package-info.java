/** Entities of an application that lie in another persistence unit. */
@NullMarked
package io.visioncraft.spring.boot.jpa.depot;

import org.jspecify.annotations.NullMarked;
