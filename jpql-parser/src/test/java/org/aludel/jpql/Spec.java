package org.aludel.jpql;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The obligations of the specification that a test proves, by their numbers in the project's list. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Spec {

    /** Numbers as {@code 4.017}. */
    String[] value();
}
