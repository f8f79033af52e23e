package org.aludel.provider.locking;

import jakarta.persistence.LockModeType;

/** What lock modes mean, and which is the stronger of two. */
final class LockModes {

    private LockModes() {}

    /** Whether rows are locked in the database. */
    static boolean isPessimistic(LockModeType mode) {
        return strength(mode) >= strength(LockModeType.PESSIMISTIC_READ);
    }

    /** Whether the version is looked at once more before the transaction is committed. */
    static boolean isVerified(LockModeType mode) {
        return strength(mode) == strength(LockModeType.OPTIMISTIC);
    }

    /** Whether the version is increased, also if nothing else changes. */
    static boolean increases(LockModeType mode) {
        return strength(mode) == strength(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
                || mode == LockModeType.PESSIMISTIC_FORCE_INCREMENT;
    }

    /** Whether there is nothing to do without a version. */
    static boolean needsVersion(LockModeType mode) {
        return isVerified(mode) || increases(mode);
    }

    static LockModeType stronger(LockModeType one, LockModeType other) {
        return strength(other) > strength(one) ? other : one;
    }

    private static int strength(LockModeType mode) {
        return switch (mode) {
            case NONE -> 0;
            case READ, OPTIMISTIC -> 1;
            case WRITE, OPTIMISTIC_FORCE_INCREMENT -> 2;
            case PESSIMISTIC_READ -> 3;
            case PESSIMISTIC_WRITE -> 4;
            case PESSIMISTIC_FORCE_INCREMENT -> 5;
        };
    }
}
