package io.visioncraft.persistence.jpa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The table that rows of a class are kept in. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Table {

    /** {@return its name} */
    String value();

    /** {@return the column of {@link PartRow#ownerId}} */
    String owner() default "owner_id";
}
