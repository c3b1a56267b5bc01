/** Classes that break a rule, each in the package where the rule forbids it. */
@NullMarked
package io.visioncraft.spring.boot.architecture.broken;

import org.jspecify.annotations.NullMarked;
