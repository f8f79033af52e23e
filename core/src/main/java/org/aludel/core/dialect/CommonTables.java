package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TableReference;

/**
 * The common tables of a statement, wherever they are used, each once and behind those that it uses itself. Made once
 * per compilation.
 */
final class CommonTables {

    private static final CommonTables NONE = new CommonTables();

    private final Map<String, CommonTable> tables = new LinkedHashMap<>();
    private final Map<String, List<Integer>> firstParameters = new LinkedHashMap<>();
    private final List<int[]> merged = new ArrayList<>();
    private int position;

    private CommonTables() {}

    static CommonTables of(Statement statement) {
        if (!statement.mayHaveCommonTables()) {
            return NONE;
        }
        CommonTables collector = new CommonTables();
        collector.visit(statement);
        return collector;
    }

    List<CommonTable> tables() {
        return List.copyOf(tables.values());
    }

    /** Pairs of parameter positions that are written once although they stand in the tree twice. */
    List<int[]> merged() {
        return List.copyOf(merged);
    }

    private void visit(Node node) {
        if (node instanceof Parameter) {
            position++;
            return;
        }
        if (node instanceof CommonTable table) {
            visitTable(table);
            return;
        }
        if (!(node instanceof ColumnReference) && !(node instanceof TableReference)) {
            node.children().forEach(this::visit);
            if (node instanceof SelectStatement select
                    && select.clauses().from().isEmpty()) {
                select.referencedElements().forEach(this::visit);
            }
        }
    }

    private void visitTable(CommonTable table) {
        int first = position;
        table.children().forEach(this::visit);
        CommonTable known = tables.get(table.name());
        if (known == null) {
            tables.put(table.name(), table);
            List<Integer> range = new ArrayList<>();
            for (int i = first; i < position; i++) {
                range.add(i);
            }
            firstParameters.put(table.name(), range);
            return;
        }
        if (!known.equals(table)) {
            throw CompileErrors.conflictingCommonTables(table.name());
        }
        List<Integer> range = firstParameters.getOrDefault(table.name(), List.of());
        for (int i = 0; i < range.size(); i++) {
            merged.add(new int[] {range.get(i), first + i});
        }
    }
}
