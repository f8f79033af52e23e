package org.aludel.provider.bootstrap;

/** The wording of what goes wrong when a unit is opened. */
final class BootstrapErrors {

    private BootstrapErrors() {}

    static String noClass(String name, Throwable cause) {
        return cause instanceof ClassNotFoundException
                ? "The class '" + name
                        + "' is listed, and is not on the class path. Correct the name, or take it off the list."
                : "The class '" + name + "' cannot be loaded: " + cause + ". Add what it needs to the class path.";
    }
}
