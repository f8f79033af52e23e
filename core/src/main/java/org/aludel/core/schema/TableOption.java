package org.aludel.core.schema;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Words behind the definition of a table that one database understands, for example {@code ENGINE = InnoDB}. They are
 * written as they are, for dialects of the given name only.
 *
 * @param dialect the name of the dialect
 * @param text the words
 */
public record TableOption(String dialect, String text) {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}_=.,'() -]+");

    public TableOption {
        requireNonNull(dialect, "dialect");
        requireNonNull(text, "text");
        if (!ALLOWED.matcher(text).matches() || text.contains("--")) {
            throw SchemaErrors.badTableOption();
        }
    }
}
