package org.aludel.provider.lowering;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aludel.core.sql.FromClause;
import org.jspecify.annotations.Nullable;

/** The variables of one query, and through it those of the queries around it. */
final class Scope {

    private final @Nullable Scope outer;
    private final Map<FromClause, Source> sources = new LinkedHashMap<>();
    private @Nullable Source joining;

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    void add(FromClause declared, Source source) {
        sources.put(declared, source);
    }

    /** What a variable stands for. */
    Source source(FromClause declared) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Source source = scope.sources.get(declared);
            if (source != null) {
                return source;
            }
        }
        throw LoweringErrors.undeclared(declared);
    }

    /** What is being joined; null except while the condition of a join is lowered. */
    @Nullable
    Source joining() {
        return joining;
    }

    void joining(@Nullable Source source) {
        joining = source;
    }
}
