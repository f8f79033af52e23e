package org.aludel.provider.state;

import org.aludel.provider.mapping.Attribute;

/** What is known of the value of an attribute that is not in the columns of its entity, as the database has it. */
public interface AttachedValue {

    /** The attribute. */
    Attribute attribute();

    /** Whether what the instance has for it can change without anybody being told. */
    default boolean mayChangeUnnoticed() {
        return false;
    }

    /** Forgets what the database has, because nobody is going to compare it. */
    default void forgetStored() {}
}
