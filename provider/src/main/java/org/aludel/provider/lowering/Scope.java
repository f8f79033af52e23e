package org.aludel.provider.lowering;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aludel.core.sql.FromClause;
import org.aludel.jpql.domain.DomainPath;
import org.jspecify.annotations.Nullable;

/** The variables of one query, and through it those of the queries around it. */
final class Scope {

    private final @Nullable Scope outer;
    private final Map<FromClause, Source> sources = new LinkedHashMap<>();
    private final Map<DomainPath, ImplicitJoin> elements = new LinkedHashMap<>();
    private final boolean takesElements;
    private @Nullable Source joining;

    /**
     * A scope.
     *
     * @param takesElements whether its query has a FROM clause that paths may add to
     */
    Scope(@Nullable Scope outer, boolean takesElements) {
        this.outer = outer;
        this.takesElements = takesElements;
    }

    /** Whether paths to variables of a query around this one may add elements; not while a condition of a join is lowered. */
    boolean takesElements() {
        return takesElements && joining == null;
    }

    /** What paths to variables around this query lead through, by these paths. */
    Map<DomainPath, ImplicitJoin> elements() {
        return elements;
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
