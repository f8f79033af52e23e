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
     * @param values the values of the items of the select list; not kept
     */
    @Nullable
    Object make(@Nullable Object[] values);

    static Maker of(Selection selection) {
        if (selection instanceof Selection.Item item) {
            int position = item.position();
            Class<?> type = Boxes.boxed(item.javaType());
            return values -> Values.as(type, values[position]);
        }
        if (selection instanceof Selection.Construction construction) {
            Maker[] makers = makers(construction.arguments());
            Construction constructor = Construction.of(construction);
            return values -> constructor.make(all(makers, values));
        }
        Maker[] makers = makers(((Selection.Several) selection).items());
        return values -> all(makers, values);
    }

    private static Maker[] makers(List<Selection> items) {
        return items.stream().map(Maker::of).toArray(Maker[]::new);
    }

    private static @Nullable Object[] all(Maker[] makers, @Nullable Object[] values) {
        @Nullable Object[] all = new Object[makers.length];
        for (int i = 0; i < makers.length; i++) {
            all[i] = makers[i].make(values);
        }
        return all;
    }
}
