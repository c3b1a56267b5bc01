package io.visioncraft.persistence.jpa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Tests that run with {@code -Pfull} only, because what they try is tried on another store in every build. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = "visioncraft.full", matches = "true", disabledReason = "runs with -Pfull")
@interface InTheFullBuild {}
