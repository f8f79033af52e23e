package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.TableSample;
import org.jspecify.annotations.Nullable;

/** The elements of FROM clauses that a column may belong to, from the statement at hand outwards. One compilation. */
public final class Scope {

    private final @Nullable Scope outer;
    private final List<FromClause> elements = new ArrayList<>(4);
    private final List<String> names = new ArrayList<>(4);

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
        elements.add(element);
    }

    /** True when a column of the element may be used here. */
    public boolean sees(FromClause element) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.has(element)) {
                return true;
            }
        }
        return false;
    }

    /** As a rule a column has the very element, which is found without a comparison of trees. */
    private boolean has(FromClause element) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) == element) {
                return true;
            }
        }
        return elements.contains(element);
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
