package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which elements of one FROM clause conditions connect. Elements of enclosing statements connect, too. */
final class FromGraph {

    private final List<FromClause> elements = new ArrayList<>();
    private final int own;
    private final int[] group;

    /**
     * @param from the FROM clause, whose joins connect as they say
     * @param outer the elements of enclosing statements
     */
    FromGraph(List<FromClause> from, List<FromClause> outer) {
        from.forEach(element -> FromElements.flatten(element, elements));
        own = elements.size();
        elements.addAll(outer);
        group = new int[elements.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        from.forEach(this::connectJoins);
        for (int i = 0; i < own; i++) {
            connectReferencesOf(i);
        }
    }

    /** The names of the elements in each group, without elements that cannot multiply rows. */
    List<List<String>> groups() {
        Map<Integer, List<String>> groups = new LinkedHashMap<>();
        for (int i = 0; i < own; i++) {
            if (!SingleRow.isSingle(elements.get(i))) {
                String name = elements.get(i).name();
                groups.computeIfAbsent(find(i), root -> new ArrayList<>()).add(name == null ? "(no name)" : name);
            }
        }
        return List.copyOf(groups.values());
    }

    /** Connects what each part of a condition mentions together. */
    void connectBy(Predicate condition) {
        if (condition instanceof LogicalOperation operation && operation.operator() == LogicalOperator.AND) {
            operation.operands().forEach(this::connectBy);
            return;
        }
        connect(mentioned(condition));
    }

    private void connectJoins(FromClause element) {
        if (!(element instanceof Join join)) {
            return;
        }
        connectJoins(join.left());
        connectJoins(join.right());
        Predicate on = join.on();
        if (on != null && !(on instanceof TruthConstant constant && constant.value())) {
            connectBy(on);
        } else if (join.using().isEmpty()) {
            connect(List.of(first(join.left()), first(join.right())));
        } else {
            join.using().forEach(column -> connectUsing(join, column));
        }
    }

    private int first(FromClause side) {
        List<FromClause> flat = new ArrayList<>();
        FromElements.flatten(side, flat);
        return elements.indexOf(flat.get(0));
    }

    private void connectUsing(Join join, String column) {
        List<FromClause> sides = new ArrayList<>();
        FromElements.flatten(join, sides);
        List<Integer> having = new ArrayList<>();
        for (FromClause side : sides) {
            List<ColumnDefinition<?>> columns = side.columnDefinitions();
            if (columns.isEmpty()
                    || columns.stream().anyMatch(each -> each.name().equals(column))) {
                having.add(elements.indexOf(side));
            }
        }
        connect(having);
    }

    /** Connects an element with those that it refers to by itself, as a lateral subquery does. */
    private void connectReferencesOf(int position) {
        FromClause element = elements.get(position);
        List<Integer> connected = new ArrayList<>();
        connected.add(position);
        if (!(element instanceof CommonTable) && !(element instanceof TableReference)) {
            for (Node part : element.children()) {
                Mentioned inside = Mentioned.in(part);
                addPositions(inside.elements(), connected);
            }
        }
        connect(connected);
    }

    private List<Integer> mentioned(Predicate condition) {
        Mentioned mentioned = Mentioned.in(condition);
        List<Integer> positions = new ArrayList<>();
        if (mentioned.unknown()) {
            for (int i = 0; i < own; i++) {
                positions.add(i);
            }
            return positions;
        }
        addPositions(mentioned.elements(), positions);
        return positions;
    }

    private void addPositions(Set<FromClause> found, List<Integer> into) {
        for (int i = 0; i < elements.size(); i++) {
            if (found.contains(elements.get(i))) {
                into.add(i);
            }
        }
    }

    private void connect(List<Integer> positions) {
        for (int i = 1; i < positions.size(); i++) {
            group[find(positions.get(i))] = find(positions.get(0));
        }
    }

    private int find(int position) {
        int root = position;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }
}
