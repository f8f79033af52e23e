package org.aludel.jpql;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.TypeName;

/**
 * The structure of a tree as a line of text. Parts that are not there are left out; a dotted name is written as it is; a number
 * has its Java type.
 */
public final class TreeText {

    private TreeText() {}

    /** The text of a node, of a list, or of a plain value. */
    public static String of(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(TreeText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof PathExpression path) {
            return path.names().stream().map(Name::text).collect(Collectors.joining("."));
        }
        if (value instanceof Name name) {
            return name.text();
        }
        if (value instanceof TypeName type) {
            return type.name();
        }
        if (value instanceof String text) {
            return "'" + text + "'";
        }
        if (value instanceof Number number) {
            return number + ":" + number.getClass().getSimpleName();
        }
        return value instanceof Record node ? record(node) : value.toString();
    }

    private static String record(Record node) {
        StringBuilder text = new StringBuilder();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            Object value = Trees.value(node, component);
            if (value == null || value.equals(false) || value.equals(List.of())) {
                continue;
            }
            text.append(text.isEmpty() ? "" : ", ").append(component.getName());
            text.append(value.equals(true) ? "" : "=" + of(value));
        }
        return node.getClass().getSimpleName() + "(" + text + ")";
    }
}
