package org.aludel.provider.state;

import org.jspecify.annotations.Nullable;

/**
 * What an instance was read without, and who fetches it.
 *
 * @param fields its fields
 * @param fetch fetches their values; null where the persistence context does
 */
record Unread(UnreadFields fields, @Nullable Runnable fetch) {}
