package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * Text for the optimizer of one database family; other dialects leave it out.
 *
 * @param dialect the name of the dialect that writes it
 * @param text what is written
 * @param position where it is written
 */
public record Hint(String dialect, String text, HintPosition position) implements Clause {

    public Hint {
        requireNonNull(dialect, "dialect");
        requireNonNull(text, "text");
        requireNonNull(position, "position");
        Names.checkHint(text);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
