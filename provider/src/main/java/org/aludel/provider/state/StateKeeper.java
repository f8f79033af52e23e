package org.aludel.provider.state;

import org.jspecify.annotations.Nullable;

/** What an instance tells of itself: its persistence context. Belongs to its thread. */
public interface StateKeeper {

    /** Whether an instance is managed here. */
    boolean holds(InstanceState state);

    /** An instance may have been changed, and is to be looked at before changes are written. */
    void notice(InstanceState state);

    /** Who keeps relationships in step; null for nobody. */
    @Nullable
    AssociationKeeper associations();

    /** Who fetches what is missing. */
    StateFetcher fetcher();
}
