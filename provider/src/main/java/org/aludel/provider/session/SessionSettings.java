package org.aludel.provider.session;

/**
 * What a unit says of all its persistence contexts. Immutable.
 *
 * @param lazyBatch how many lazy collections or references are fetched at once at most
 * @param insertsWait whether rows that give their entities their keys wait for a flush
 * @param mergesWait whether the rows of merged instances are read with a flush
 */
public record SessionSettings(int lazyBatch, boolean insertsWait, boolean mergesWait) {

    /** What holds where a unit says nothing. */
    public static final SessionSettings DEFAULT = new SessionSettings(512, false, true);
}
