package org.aludel.provider.access;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.enhancer.runtime.Tracker;
import org.jspecify.annotations.Nullable;

/**
 * Calls getters and setters of enhanced instances so that nobody is told of the fields that these use: it is not the
 * application that calls them.
 */
final class QuietAccess {

    private QuietAccess() {}

    /** Whether the instances that have a member tell of its use. */
    static boolean isNeeded(Member member) {
        return !member.isField() && EnhancedInstance.class.isAssignableFrom(member.declaring());
    }

    static Function<Object, @Nullable Object> reader(Function<Object, @Nullable Object> loud) {
        return instance -> {
            EnhancedInstance enhanced = (EnhancedInstance) instance;
            Tracker tracker = enhanced.aludelTracker();
            if (tracker == null) {
                return loud.apply(instance);
            }
            enhanced.aludelTracker(null);
            try {
                return loud.apply(instance);
            } finally {
                enhanced.aludelTracker(tracker);
            }
        };
    }

    static BiConsumer<Object, @Nullable Object> writer(BiConsumer<Object, @Nullable Object> loud) {
        return (instance, value) -> {
            EnhancedInstance enhanced = (EnhancedInstance) instance;
            Tracker tracker = enhanced.aludelTracker();
            if (tracker == null) {
                loud.accept(instance, value);
                return;
            }
            enhanced.aludelTracker(null);
            try {
                loud.accept(instance, value);
            } finally {
                enhanced.aludelTracker(tracker);
            }
        };
    }
}
