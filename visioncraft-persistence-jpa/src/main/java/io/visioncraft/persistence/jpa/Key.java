package io.visioncraft.persistence.jpa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a column of a row's key. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Key {}
