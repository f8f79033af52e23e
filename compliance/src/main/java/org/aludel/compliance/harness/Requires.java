package org.aludel.compliance.harness;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.aludel.core.dialect.Capability;

/**
 * What a case, or all cases of a class, need of the database. Where the dialect has it all, the case runs as it is. Where
 * the dialect denies something, the case runs all the same, and passes when one of its statements is refused with ALU-1150,
 * naming the dialect and what it denies, before that statement is sent.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

    /** The capabilities. */
    Capability[] value();
}
