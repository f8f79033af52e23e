package org.aludel.core.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.QualifiedName;

/**
 * Tables in an order in which each stands behind those that it refers to. Where tables refer to each other in a circle,
 * some foreign keys have to be added when all tables are there.
 *
 * @param tables all tables in order
 * @param later for a table, the foreign keys that have to wait; tables without such are absent
 */
public record TableOrder(List<Table> tables, Map<QualifiedName, List<ForeignKey>> later) {

    public TableOrder {
        tables = List.copyOf(tables);
        later = Map.copyOf(later);
    }

    /** Keeps the given order as far as it can. */
    static TableOrder of(List<Table> tables) {
        Map<QualifiedName, Table> waiting = new LinkedHashMap<>();
        tables.forEach(table -> waiting.put(table.qualifiedName(), table));
        Set<QualifiedName> known = Set.copyOf(waiting.keySet());
        Set<QualifiedName> done = new HashSet<>();
        List<Table> ordered = new ArrayList<>();
        Map<QualifiedName, List<ForeignKey>> later = new HashMap<>();
        while (!waiting.isEmpty()) {
            Set<QualifiedName> ready = new LinkedHashSet<>();
            waiting.forEach((name, table) -> {
                if (waitsFor(table, done, known).isEmpty()) {
                    ready.add(name);
                }
            });
            if (ready.isEmpty()) {
                Table next = leastWaiting(waiting, done, known);
                later.put(next.qualifiedName(), List.copyOf(waitsFor(next, done, known)));
                ready.add(next.qualifiedName());
            }
            for (QualifiedName name : ready) {
                ordered.add(java.util.Objects.requireNonNull(waiting.remove(name)));
                done.add(name);
            }
        }
        return new TableOrder(ordered, later);
    }

    /** The foreign keys of a table to tables that are neither done nor itself. */
    private static List<ForeignKey> waitsFor(Table table, Set<QualifiedName> done, Set<QualifiedName> known) {
        return table.foreignKeys().stream()
                .filter(key -> known.contains(key.referredTable())
                        && !done.contains(key.referredTable())
                        && !key.referredTable().equals(table.qualifiedName()))
                .toList();
    }

    private static Table leastWaiting(
            Map<QualifiedName, Table> waiting, Set<QualifiedName> done, Set<QualifiedName> known) {
        return waiting.values().stream()
                .min(java.util.Comparator.comparingInt(
                        table -> waitsFor(table, done, known).size()))
                .orElseThrow();
    }

    /** The foreign keys of a table that have to wait for other tables. */
    public List<ForeignKey> later(Table table) {
        return later.getOrDefault(table.qualifiedName(), List.of());
    }
}
