package org.aludel.provider.state;

import org.aludel.provider.mapping.ReferenceValue;
import org.jspecify.annotations.Nullable;

/** Turns entities into the values that refer to them, and back; a persistence context can. */
public interface References {

    /**
     * Writes the values that refer to an entity.
     *
     * @param reference how it is referred to
     * @param entity the instance
     * @param into gets the values of the columns; nulls if the instance has no identifier yet
     * @param at where they begin
     */
    void identify(ReferenceValue reference, Object entity, @Nullable Object[] into, int at);

    /**
     * The entity that values refer to.
     *
     * @param reference how it is referred to
     * @param lazy whether its state may be fetched later
     * @param from has the values of the columns, none of them null
     * @param at where they begin
     * @return the instance, which may not have its state yet; null if there is none
     */
    @Nullable
    Object entity(ReferenceValue reference, boolean lazy, @Nullable Object[] from, int at);
}
