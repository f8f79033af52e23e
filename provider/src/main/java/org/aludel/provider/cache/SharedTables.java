package org.aludel.provider.cache;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;

/** Which cached entities are changed with others, because they are mapped to the same tables. Immutable and thread-safe. */
final class SharedTables {

    private final Map<EntityMapping, Set<EntityMapping>> byRows = new HashMap<>();
    private final Map<EntityMapping, Set<EntityMapping>> byRowsAndValues = new HashMap<>();

    SharedTables(List<EntityMapping> entities, Set<EntityMapping> cached) {
        Map<EntityMapping, Set<MappedTable>> rows = new HashMap<>();
        Map<EntityMapping, Set<MappedTable>> values = new HashMap<>();
        for (EntityMapping entity : entities) {
            Set<MappedTable> own = rows.computeIfAbsent(entity.root(), any -> identitySet());
            entity.tables().forEach(table -> own.add(table.table()));
            collect(entity.attributes(), values.computeIfAbsent(entity.root(), any -> identitySet()));
        }
        Set<EntityMapping> roots = new HashSet<>();
        cached.forEach(entity -> roots.add(entity.root()));
        for (EntityMapping root : rows.keySet()) {
            Set<MappedTable> written = rows.getOrDefault(root, Set.of());
            put(byRows, root, written, roots, rows);
            Set<MappedTable> all = identitySet();
            all.addAll(written);
            all.addAll(values.getOrDefault(root, Set.of()));
            put(byRowsAndValues, root, all, roots, rows);
        }
    }

    private static Set<MappedTable> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static void collect(List<Attribute> attributes, Set<MappedTable> into) {
        for (Attribute attribute : attributes) {
            if (attribute instanceof EmbeddedAttribute embedded) {
                collect(embedded.value().attributes(), into);
            } else if (attribute instanceof PluralAttribute plural
                    && plural.storage() instanceof PluralStorage.OwnTable own) {
                into.add(own.table());
            } else if (attribute instanceof ToOneAttribute one && one.storage() instanceof ToOneStorage.JoinTable own) {
                into.add(own.table());
            }
        }
    }

    private static void put(
            Map<EntityMapping, Set<EntityMapping>> into,
            EntityMapping root,
            Set<MappedTable> written,
            Set<EntityMapping> roots,
            Map<EntityMapping, Set<MappedTable>> rows) {
        Set<EntityMapping> others = new HashSet<>();
        for (EntityMapping other : roots) {
            if (other != root && !Collections.disjoint(rows.getOrDefault(other, Set.of()), written)) {
                others.add(other);
            }
        }
        if (!others.isEmpty()) {
            into.put(root, others);
        }
    }

    /** The roots of other hierarchies that have the rows of one as theirs. */
    Set<EntityMapping> ofRows(EntityMapping root) {
        return byRows.getOrDefault(root, Set.of());
    }

    /** The same with those that have the rows of collections and relationships as theirs. */
    Set<EntityMapping> ofRowsAndValues(EntityMapping root) {
        return byRowsAndValues.getOrDefault(root, Set.of());
    }
}
