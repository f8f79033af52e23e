package org.aludel.enhancer.runtime;

import java.util.Optional;
import java.util.ServiceLoader;

/** Is told by enhanced classes of the instances that are read from streams. Thread-safe. */
public final class Deserialization {

    /** Whoever looks after those that lack something; looked for when there is the first. */
    private static final class Keeper {

        static final Optional<UnreadInstances> INSTANCES = ServiceLoader.load(
                        UnreadInstances.class, UnreadInstances.class.getClassLoader())
                .findFirst();
    }

    private Deserialization() {}

    /** An instance has got the fields of the class that notes what it was read without. */
    public static void read(EnhancedInstance instance) {
        String[] unread = instance.aludelUnread();
        if (unread != null && unread.length > 0) {
            Keeper.INSTANCES.ifPresent(keeper -> instance.aludelTracker(keeper.tracker(instance, unread)));
        }
    }
}
