package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * A window that a WINDOW clause gives a name.
 *
 * @param name the name
 * @param specification the window
 */
public record NamedWindow(String name, WindowSpecification specification) implements Clause {

    public NamedWindow {
        requireNonNull(name, "name");
        requireNonNull(specification, "specification");
        Names.check("window", name);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
