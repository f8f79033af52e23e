package org.aludel.core.engine.pool;

/**
 * What a connection source holds at one moment. The numbers are read one after another, so that they may differ by
 * what happened in between.
 *
 * @param maximum how many connections there may be, or 0 where nothing limits them
 * @param lent how many connections are in use
 * @param idle how many connections are open and free
 * @param waiting how many borrowers wait for a connection
 * @param opened how many connections were opened so far
 * @param invalidated how many connections were thrown away so far because the database was lost
 */
public record PoolStatus(int maximum, int lent, int idle, int waiting, long opened, long invalidated) {}
