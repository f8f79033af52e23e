package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aludel.core.error.CoreErrorCode;

/**
 * Finds Cartesian products that are probably an accident: elements of one FROM clause that no condition in WHERE or ON
 * connects, in a statement and in everything inside it, UPDATE with further tables and DELETE with further tables
 * included.
 *
 * <p>Counted as meant are CROSS JOIN, a join on true, an element that refers to another one by itself (LATERAL), and
 * elements of one row at most, such as aggregates of a whole table. SQL text and custom or deferred conditions are
 * taken to connect everything, because nobody knows what they mention.
 *
 * <p>Stateless and thread-safe. It walks the whole statement, so check a statement once, when it is compiled.
 */
public final class CartesianLint {

    private final Set<LintWarning> warnings = new LinkedHashSet<>();

    private CartesianLint() {}

    /** The warnings about a statement; empty when all is well. */
    public static List<LintWarning> check(Statement statement) {
        CartesianLint lint = new CartesianLint();
        lint.visit(statement, List.of());
        return List.copyOf(lint.warnings);
    }

    private void visit(Node node, List<FromClause> outer) {
        if (!(node instanceof Statement)) {
            node.children().forEach(child -> visit(child, outer));
            return;
        }
        List<FromClause> from = from(node, outer);
        List<FromClause> visible = new ArrayList<>(outer);
        from.forEach(element -> FromElements.flatten(element, visible));
        check(from, where(node), outer);
        node.children().forEach(child -> visit(child, visible));
        if (node instanceof SelectStatement select && select.clauses().from().isEmpty()) {
            from.forEach(element -> visit(element, outer));
        }
    }

    private static List<FromClause> from(Node statement, List<FromClause> outer) {
        List<FromClause> from = new ArrayList<>();
        if (statement instanceof SelectStatement select) {
            List<FromClause> given = select.clauses().from();
            from.addAll(given.isEmpty() ? select.referencedElements() : given);
            if (given.isEmpty()) {
                from.removeAll(outer);
            }
        } else if (statement instanceof UpdateStatement update) {
            from.add(update.clauses().table());
            from.addAll(update.clauses().from());
        } else if (statement instanceof DeleteStatement delete) {
            from.add(delete.clauses().table());
            from.addAll(delete.clauses().using());
        }
        return from;
    }

    private static List<Predicate> where(Node statement) {
        Predicate where = null;
        if (statement instanceof SelectStatement select) {
            where = select.clauses().where();
        } else if (statement instanceof UpdateStatement update) {
            where = update.clauses().where();
        } else if (statement instanceof DeleteStatement delete) {
            where = delete.clauses().where();
        }
        return where == null ? List.of() : List.of(where);
    }

    private void check(List<FromClause> from, List<Predicate> where, List<FromClause> outer) {
        FromGraph graph = new FromGraph(from, outer);
        where.forEach(graph::connectBy);
        List<List<String>> groups = graph.groups();
        if (groups.size() > 1) {
            warnings.add(new LintWarning(CoreErrorCode.CARTESIAN_PRODUCT, groups, message(groups)));
        }
    }

    private static String message(List<List<String>> groups) {
        String names = groups.stream().map(CartesianLint::quoted).collect(Collectors.joining(" with "));
        return "No condition connects " + names
                + ": every row of the one is combined with every row of the other. Add the condition to WHERE or ON,"
                + " or use crossJoin(...) where the product is meant.";
    }

    private static String quoted(List<String> group) {
        return group.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
