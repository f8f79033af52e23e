package org.aludel.enhancer.runtime;

/**
 * Looks after instances that were read from a stream and lack attributes, which they did not have when they were written. Found
 * as a service ({@link java.util.ServiceLoader}); where there is none such instances have nothing in these attributes, and say
 * nothing of it. Thread-safe.
 */
public interface UnreadInstances {

    /**
     * What an instance asks from now on.
     *
     * @param instance the instance, which may not have all of its fields yet
     * @param unread the names that were written with it; see {@link EnhancedInstance#aludelUnread()}
     */
    Tracker tracker(EnhancedInstance instance, String[] unread);
}
