package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aludel.core.sql.CommonTableReference;
import org.aludel.core.sql.Expression;
import org.jspecify.annotations.Nullable;

/** The names that a query sees: its own, and those of the queries around it. Case does not count. */
final class Scope {

    /** The variable of a root that was declared without one. */
    static final String THIS = "this";

    private final @Nullable Scope parent;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, CommonTableReference> tables = new HashMap<>();
    private final Map<String, Expression<?>> results = new LinkedHashMap<>();
    private final List<String> windows = new ArrayList<>();
    private Variable.@Nullable Instance implicit;

    Scope(@Nullable Scope parent) {
        this.parent = parent;
    }

    /** The scope around this one; null for that of the whole statement. */
    @Nullable
    Scope parent() {
        return parent;
    }

    /** Adds a variable; false when this very scope has one of that name. */
    boolean declare(Variable variable) {
        return variables.putIfAbsent(key(variable.name()), variable) == null;
    }

    /** Adds the variable of a root without variable. */
    void declareImplicit(Variable.Instance variable) {
        declare(variable);
        implicit = variable;
    }

    /** Adds a common table; false when this very scope has one of that name. */
    boolean declareTable(CommonTableReference table) {
        return tables.putIfAbsent(key(table.name()), table) == null;
    }

    /** Gives a selected expression a name; false when it is taken. */
    boolean declareResult(String name, Expression<?> expression) {
        return !variables.containsKey(key(name)) && results.putIfAbsent(key(name), expression) == null;
    }

    /** Adds a named window; false when there is one of that name. */
    boolean declareWindow(String name) {
        boolean isNew = !hasWindow(name);
        windows.add(name);
        return isNew;
    }

    boolean hasWindow(String name) {
        return windows.stream().anyMatch(window -> window.equalsIgnoreCase(name));
    }

    /** The window of a name as it was declared. */
    String window(String name) {
        return windows.stream()
                .filter(window -> window.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    List<String> windows() {
        return windows;
    }

    Optional<Variable> variable(String name) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Variable variable = scope.variables.get(key(name));
            if (variable != null) {
                return Optional.of(variable);
            }
        }
        return Optional.empty();
    }

    /** The variable of this very scope that was declared first; null without any. */
    @Nullable
    Variable first() {
        return variables.values().stream().findFirst().orElse(null);
    }

    Optional<CommonTableReference> table(String name) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            CommonTableReference table = scope.tables.get(key(name));
            if (table != null) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** The selected expression of a name. */
    Optional<Expression<?>> result(String name) {
        return Optional.ofNullable(results.get(key(name)));
    }

    /** The implicit variables, that of the innermost query first. */
    List<Variable.Instance> implicit() {
        List<Variable.Instance> all = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.implicit != null) {
                all.add(scope.implicit);
            }
        }
        return all;
    }

    /** The names of variables and common tables that are visible, for suggestions. */
    List<String> variableNames() {
        List<String> names = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.parent) {
            scope.variables.values().forEach(variable -> names.add(variable.name()));
        }
        return names;
    }

    /** The names of common tables that are visible, for suggestions. */
    List<String> tableNames() {
        List<String> names = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.parent) {
            scope.tables.values().forEach(table -> names.add(table.name()));
        }
        return names;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
