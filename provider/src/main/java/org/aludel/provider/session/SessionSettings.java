package org.aludel.provider.session;

import org.aludel.provider.association.TwoWaySides;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of all its persistence contexts. Immutable.
 *
 * @param lazyBatch how many lazy collections or references are fetched at once at most
 * @param insertsWait whether rows that give their entities their keys wait for a flush
 * @param mergesWait whether the rows of merged instances are read with a flush
 * @param sides the relationships whose two sides are kept in step; null for none
 */
public record SessionSettings(
        int lazyBatch,
        boolean insertsWait,
        boolean mergesWait,
        @Nullable TwoWaySides sides) {

    /** What holds where a unit says nothing. */
    public static final SessionSettings DEFAULT = new SessionSettings(512, false, true, null);
}
