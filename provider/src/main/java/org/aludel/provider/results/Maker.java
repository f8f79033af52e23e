package org.aludel.provider.results;

import java.util.List;
import org.aludel.jpql.translation.Selection;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/** Makes a result of the values of a row. Immutable. */
@FunctionalInterface
interface Maker {

    /**
     * A result.
     *
     * @param values the values of the items of the select list, for all rows
     * @param row which row
     */
    @Nullable
    Object make(List<@Nullable Object[]> values, int row);

    static Maker of(Selection selection) {
        if (selection instanceof Selection.Item item) {
            int position = item.position();
            Class<?> type = Boxes.boxed(item.javaType());
            return (values, row) -> Values.as(type, values.get(position)[row]);
        }
        if (selection instanceof Selection.Construction construction) {
            Maker[] makers = makers(construction.arguments());
            List<Class<?>> classes = construction.arguments().stream()
                    .<Class<?>>map(Selection::javaType)
                    .toList();
            Construction constructor = Construction.of(construction.javaType(), classes);
            return (values, row) -> constructor.make(all(makers, values, row));
        }
        Maker[] makers = makers(((Selection.Several) selection).items());
        return (values, row) -> all(makers, values, row);
    }

    private static Maker[] makers(List<Selection> items) {
        return items.stream().map(Maker::of).toArray(Maker[]::new);
    }

    private static @Nullable Object[] all(Maker[] makers, List<@Nullable Object[]> values, int row) {
        @Nullable Object[] all = new Object[makers.length];
        for (int i = 0; i < makers.length; i++) {
            all[i] = makers[i].make(values, row);
        }
        return all;
    }
}
