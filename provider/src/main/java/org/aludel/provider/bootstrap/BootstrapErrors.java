package org.aludel.provider.bootstrap;

import org.aludel.orm.NamingStrategy;
import org.aludel.provider.unit.UnitProperties;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong when a unit is opened. */
final class BootstrapErrors {

    private BootstrapErrors() {}

    static String noClass(String name, Throwable cause) {
        return cause instanceof ClassNotFoundException
                ? "The class '" + name
                        + "' is listed, and is not on the class path. Correct the name, or take it off the list."
                : "The class '" + name + "' cannot be loaded: " + cause + ". Add what it needs to the class path.";
    }

    static String noNamingStrategy(String name, @Nullable Throwable cause) {
        return "'" + UnitProperties.NAMING_STRATEGY.key() + "' is '" + name + "', which "
                + (cause instanceof ClassNotFoundException
                        ? "is no class on the class path"
                        : cause == null
                                ? "is no class that implements " + NamingStrategy.class.getName()
                                : "cannot be made an instance of: " + cause)
                + ". Give " + UnitProperties.NAMING_STRATEGY.allowed() + ".";
    }
}
