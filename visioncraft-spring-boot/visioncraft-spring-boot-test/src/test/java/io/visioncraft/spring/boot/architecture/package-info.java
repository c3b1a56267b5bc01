/** The architecture of the modules for Spring Boot: one rule a test, and each rule is shown to fail. */
@NullMarked
package io.visioncraft.spring.boot.architecture;

import org.jspecify.annotations.NullMarked;
