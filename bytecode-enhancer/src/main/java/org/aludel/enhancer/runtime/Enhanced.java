package org.aludel.enhancer.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a class that it was enhanced, and how its fields are numbered. Written by the enhancer into the class, never by
 * hand.
 *
 * <p>The numbers of a class go on where those of the nearest enhanced class above it end, so that each field of an instance
 * has a number of its own, which is the same in all subclasses.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Enhanced {

    /** The version of the contract that this package is; a class of another one cannot be used. */
    int CONTRACT = 1;

    /** The version of the contract that the class was enhanced for. */
    int version();

    /** The number of the first field that the class declares: how many fields the enhanced classes above it have. */
    int firstField();

    /** The names of the fields that the class declares, in the order of their numbers. */
    String[] fields();

    /**
     * The properties that the class declares and the fields that their getters read, as far as these are fields of the class:
     * each property as {@code name=field} or {@code name=field,field}.
     */
    String[] properties();
}
