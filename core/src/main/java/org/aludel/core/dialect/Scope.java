package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.TableSample;
import org.jspecify.annotations.Nullable;

/** The elements of FROM clauses that a column may belong to, from the statement at hand outwards. One compilation. */
public final class Scope {

    private final @Nullable Scope outer;
    private final Map<FromClause, String> elements = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    /** Makes the columns of an element visible; a join makes both of its sides visible. */
    void add(FromClause element) {
        if (element instanceof Join join) {
            add(join.left());
            add(join.right());
            return;
        }
        if (element instanceof TableSample sample) {
            add(sample.element());
            return;
        }
        String name = element.name();
        if (name == null) {
            return;
        }
        if (names.contains(name)) {
            throw CompileErrors.duplicateName(name);
        }
        names.add(name);
        elements.put(element, name);
    }

    /** True when a column of the element may be used here. */
    public boolean sees(FromClause element) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.elements.containsKey(element)) {
                return true;
            }
        }
        return false;
    }

    /** The names of all visible elements. */
    List<String> visibleNames() {
        List<String> all = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            all.addAll(scope.names);
        }
        return all;
    }
}
