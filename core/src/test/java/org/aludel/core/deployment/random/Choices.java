package org.aludel.core.deployment.random;

import java.util.Iterator;
import java.util.List;

/**
 * Choices by numbers that somebody drew. Where the numbers end, each choice is the first one, so that fewer and smaller
 * numbers make a simpler schema: that is how a failure becomes readable.
 */
final class Choices {

    private final Iterator<Integer> numbers;

    Choices(List<Integer> numbers) {
        this.numbers = numbers.iterator();
    }

    /** A number from 0 up to, but without, a bound. */
    int below(int bound) {
        return numbers.hasNext() ? numbers.next() % bound : 0;
    }

    /** True in one of so many cases. */
    boolean oneIn(int cases) {
        return below(cases) == cases - 1;
    }

    <E> E of(List<E> elements) {
        return elements.get(below(elements.size()));
    }

    /** One to so many different elements, in any order. */
    <E> List<E> some(List<E> elements, int most) {
        java.util.Set<E> some = new java.util.LinkedHashSet<>();
        int count = 1 + below(most);
        for (int i = 0; i < count; i++) {
            some.add(of(elements));
        }
        return List.copyOf(some);
    }
}
