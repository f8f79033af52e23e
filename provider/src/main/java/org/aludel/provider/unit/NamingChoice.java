package org.aludel.provider.unit;

import static java.util.Objects.requireNonNull;

import org.aludel.orm.NamingStrategy;

/** The naming strategy of a persistence unit: one that is there, or the class of one. */
public sealed interface NamingChoice {

    /**
     * A strategy that has a name of its own, or that a program gave.
     *
     * @param strategy the strategy
     */
    record Given(NamingStrategy strategy) implements NamingChoice {

        public Given {
            requireNonNull(strategy, "strategy");
        }
    }

    /**
     * The class of a strategy.
     *
     * @param className its name
     */
    record OfClass(String className) implements NamingChoice {

        public OfClass {
            requireNonNull(className, "className");
        }
    }
}
