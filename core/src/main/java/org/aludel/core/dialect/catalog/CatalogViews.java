package org.aludel.core.dialect.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aludel.core.schema.View;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** The views that one reading finds, by their stored names, and the order in which they can be made. Not thread-safe. */
final class CatalogViews {

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private record Draft(
            QualifiedName name,
            String query,
            boolean materialized,
            @Nullable String comment,
            List<ColumnDefinition<?>> columns) {

        View view() {
            return new View(name, CatalogText.query(query, columns), materialized, comment);
        }
    }

    void add(String stored, QualifiedName name, String query, boolean materialized, @Nullable String comment) {
        drafts.put(stored, new Draft(name, query, materialized, comment, new ArrayList<>()));
    }

    /** Adds a column to a view; nothing when there is no such view. */
    void column(String stored, ColumnDefinition<?> column) {
        Draft draft = drafts.get(stored);
        if (draft != null) {
            draft.columns().add(column);
        }
    }

    /** Each view behind those whose names its query mentions; otherwise in the order in which they were added. */
    List<View> inOrder() {
        Map<String, List<String>> byLowerName =
                drafts.keySet().stream().collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT)));
        Set<String> entered = new HashSet<>();
        Set<String> ordered = new LinkedHashSet<>();
        Deque<String> path = new ArrayDeque<>();
        for (String stored : drafts.keySet()) {
            path.push(stored);
            while (!path.isEmpty()) {
                String next = path.element();
                if (entered.add(next)) {
                    CatalogText.names(draft(next).query()).stream()
                            .flatMap(name -> byLowerName.getOrDefault(name, List.of()).stream())
                            .filter(mentioned -> !entered.contains(mentioned))
                            .forEach(path::push);
                } else {
                    ordered.add(path.pop());
                }
            }
        }
        return ordered.stream().map(name -> draft(name).view()).toList();
    }

    private Draft draft(String stored) {
        return Objects.requireNonNull(drafts.get(stored));
    }
}
