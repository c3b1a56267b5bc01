package io.visioncraft.persistence.jpa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column that a field of a row is kept in. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Column {

    /** {@return its name} */
    String value();

    /** {@return whether rows that are inserted together mostly have the same value} */
    boolean shared() default false;
}
