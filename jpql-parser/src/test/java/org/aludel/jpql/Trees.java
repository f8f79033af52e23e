package org.aludel.jpql;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.aludel.jpql.syntax.JpqlNode;

/** Walks trees by the components of their records. */
public final class Trees {

    private Trees() {}

    /** A node and all nodes below it. */
    public static List<JpqlNode> nodes(JpqlNode root) {
        List<JpqlNode> nodes = new ArrayList<>();
        collect(root, nodes);
        return nodes;
    }

    private static void collect(Object value, List<JpqlNode> into) {
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, into));
        } else if (value instanceof JpqlNode node) {
            into.add(node);
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                collect(value((Record) node, component), into);
            }
        }
    }

    static Object value(Record node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** All records below a sealed interface. */
    public static List<Class<?>> records(Class<?> sealed) {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                records.add(permitted);
            } else {
                records.addAll(records(permitted));
            }
        }
        return records;
    }
}
