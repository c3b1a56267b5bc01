package io.visioncraft.persistence.jpa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What takes minutes runs on one store of each kind in every build, and on all of them in a full one. */
@EnabledIfSystemProperty(
        named = "visioncraft.everywhere",
        matches = "true",
        disabledReason = "runs on this store with -Pfull, and in every build on another one")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface OnlyInFullBuilds {}
