package org.aludel.provider.mapping.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.PluralAttribute.Container;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.source.MappingProblems;
import org.jspecify.annotations.Nullable;

/** What holds the values of an attribute in Java, and what that means for a table of values. */
final class Containers {

    private Containers() {}

    /** The container of an attribute; a plain collection, and a problem, if its type is none. */
    static Container of(AttributeSource source, Place place, MappingProblems problems) {
        Class<?> type = source.javaType();
        if (type == Map.class) {
            return Container.MAP;
        }
        if (type == List.class) {
            return Container.LIST;
        }
        if (type == Set.class) {
            return Container.SET;
        }
        if (type != Collection.class) {
            problems.add(AssemblyProblems.wrongContainer(place.words(source.name()), type));
        }
        return Container.COLLECTION;
    }

    /** Gives a table of values the key that tells its rows apart, where the container has one. */
    static void primaryKey(
            TableDraft table,
            Container container,
            ReferenceValue owner,
            ValueMapping element,
            @Nullable MapKeyMapping key,
            ElementOrder order) {
        List<MappedColumn<?>> columns = new ArrayList<>(owner.columns());
        if (key instanceof MapKeyMapping.Stored stored) {
            columns.addAll(stored.value().columns());
        } else if (order instanceof ElementOrder.Position position) {
            columns.add(position.column());
        } else if (container == Container.SET) {
            columns.addAll(element.columns());
        } else {
            return;
        }
        if (columns.stream().noneMatch(MappedColumn::nullable)) {
            table.primaryKey(JoinAssembly.names(columns));
        }
    }
}
