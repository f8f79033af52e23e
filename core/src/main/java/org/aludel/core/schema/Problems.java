package org.aludel.core.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a schema, collected so that all of it can be reported at once. */
final class Problems {

    private final List<String> texts = new ArrayList<>();

    /** What a constraint or index is called in a problem. */
    static String part(String kind, @Nullable String name) {
        return name == null ? kind : kind + " '" + name + "'";
    }

    void add(String text) {
        texts.add(text);
    }

    void addAll(Problems more) {
        texts.addAll(more.texts);
    }

    /**
     * Reports the problems.
     *
     * @throws org.aludel.core.error.InvalidSchemaException when there are any (ALU-1500)
     */
    void requireNone() {
        if (!texts.isEmpty()) {
            throw SchemaErrors.invalid(texts);
        }
    }
}
