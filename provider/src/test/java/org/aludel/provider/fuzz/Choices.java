package org.aludel.provider.fuzz;

import java.util.List;
import java.util.Random;

/** Random decisions; the same for the same seed. */
final class Choices {

    private final Random random;

    Choices(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    Random random() {
        return random;
    }

    /** True once in so many times. */
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
