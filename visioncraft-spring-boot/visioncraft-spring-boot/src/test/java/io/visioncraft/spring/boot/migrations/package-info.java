/** The library's migrations beside those of hosts. */
@NullMarked
package io.visioncraft.spring.boot.migrations;

import org.jspecify.annotations.NullMarked;
