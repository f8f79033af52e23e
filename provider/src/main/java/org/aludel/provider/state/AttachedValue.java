package org.aludel.provider.state;

import org.aludel.provider.mapping.Attribute;

/** What is known of the value of an attribute that is not in the columns of its entity, as the database has it. */
public interface AttachedValue {

    /** The attribute. */
    Attribute attribute();
}
