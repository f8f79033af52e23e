package org.aludel.provider.query;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.aludel.jpql.translation.Selection;
import org.aludel.provider.mapping.type.Boxes;
import org.aludel.provider.results.Construction;
import org.jspecify.annotations.Nullable;

/** Makes of what a query selects an instance of the class that the application asked for. */
public final class ResultShape {

    private ResultShape() {}

    /**
     * What is done with each result.
     *
     * @param selection what the query selects
     * @param wanted the class that was asked for; {@code Object} for whatever the query selects
     * @throws IllegalArgumentException if the query does not select such values (ALU-4447)
     */
    public static UnaryOperator<@Nullable Object> of(Selection selection, Class<?> wanted) {
        if (wanted == Tuple.class) {
            return tuples(selection);
        }
        if (selection instanceof Selection.Several several) {
            return wanted.isAssignableFrom(Object[].class) ? UnaryOperator.identity() : constructed(several, wanted);
        }
        if (wanted == Object[].class) {
            return value -> new @Nullable Object[] {value};
        }
        if (wanted == selection.javaType()) {
            return UnaryOperator.identity();
        }
        Class<?> selected = Boxes.boxed(selection.javaType());
        Class<?> boxed = Boxes.boxed(wanted);
        if (!boxed.isAssignableFrom(selected) && !selected.isAssignableFrom(boxed)) {
            throw QueryErrors.wrongResultClass(wanted, selection.javaType());
        }
        return UnaryOperator.identity();
    }

    private static UnaryOperator<@Nullable Object> constructed(Selection.Several several, Class<?> wanted) {
        List<Class<?>> types = new ArrayList<>();
        several.items().forEach(item -> types.add(item.javaType()));
        Construction construction = Construction.of(wanted, types);
        return row -> construction.make(requireNonNull((@Nullable Object[]) row));
    }

    private static UnaryOperator<@Nullable Object> tuples(Selection selection) {
        List<Selection> items = selection instanceof Selection.Several several ? several.items() : List.of(selection);
        List<TupleElement<?>> elements = new ArrayList<>();
        items.forEach(item -> elements.add(new TupleShape.Element<>(item.name(), item.javaType())));
        TupleShape shape = new TupleShape(elements);
        return selection instanceof Selection.Several
                ? row -> new TupleRow(shape, requireNonNull((@Nullable Object[]) row))
                : row -> new TupleRow(shape, new @Nullable Object[] {row});
    }
}
