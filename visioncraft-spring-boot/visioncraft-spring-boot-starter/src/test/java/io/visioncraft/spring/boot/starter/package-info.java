/** Applications as they begin: with what the starter brings, and nothing else. */
@NullMarked
package io.visioncraft.spring.boot.starter;

import org.jspecify.annotations.NullMarked;
