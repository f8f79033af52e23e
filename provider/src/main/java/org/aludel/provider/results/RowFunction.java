package org.aludel.provider.results;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import org.aludel.core.engine.RowValues;
import org.aludel.jpql.translation.Selection;
import org.aludel.provider.lowering.SelectedValue;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/**
 * Makes a result out of nothing but the columns of its row: composes one method handle that reads these, as primitive values
 * where a constructor takes such, and calls the constructors.
 */
final class RowFunction {

    /** Methods have no more parameters than 255. */
    private static final int MOST_ARGUMENTS = 200;

    private static final MethodType TYPE = MethodType.methodType(Object.class, Object.class);
    private static final MethodHandle COLUMN = own("column", Object.class, int.class);
    private static final MethodHandle NUMBER = own("number", Object.class, Class.class, int.class);
    private static final MethodHandle ENTITY_TYPE = own("entityType", Object.class, SelectedValue.Type.class);

    /** What reads columns without a wrapper, by the class of their values. */
    private static final Map<Class<?>, MethodHandle> PRIMITIVES = Map.of(
            Integer.class, own("intFor", int.class, Class.class, int.class),
            Long.class, own("longFor", long.class, Class.class, int.class),
            Double.class, own("doubleFor", double.class, Class.class, int.class),
            Boolean.class, own("booleanFor", boolean.class, Class.class, int.class));

    private final List<SelectedValue> values;

    private RowFunction(List<SelectedValue> values) {
        this.values = values;
    }

    /**
     * The handle that takes a row, and returns the result.
     *
     * @param values what became of the items of the select list
     * @return null where more is needed than the columns of the row
     */
    static @Nullable MethodHandle of(Selection selection, List<SelectedValue> values) {
        return values.stream()
                                .allMatch(value ->
                                        value instanceof SelectedValue.Scalar || value instanceof SelectedValue.Type)
                        && isShort(selection)
                ? new RowFunction(values).handle(selection).asType(TYPE)
                : null;
    }

    private static boolean isShort(Selection selection) {
        return parts(selection).size() <= MOST_ARGUMENTS
                && parts(selection).stream().allMatch(RowFunction::isShort);
    }

    private static List<Selection> parts(Selection selection) {
        return selection instanceof Selection.Construction construction
                ? construction.arguments()
                : selection instanceof Selection.Several several ? several.items() : List.of();
    }

    private MethodHandle handle(Selection selection) {
        if (selection instanceof Selection.Item item) {
            return item(item);
        }
        if (selection instanceof Selection.Construction construction) {
            return construction(construction);
        }
        List<Selection> items = ((Selection.Several) selection).items();
        MethodHandle array = MethodHandles.identity(Object[].class).asCollector(Object[].class, items.size());
        return ofRow(array, items.stream().map(this::handle).toArray(MethodHandle[]::new));
    }

    /** Gives a handle its arguments, all of which are made of one row. */
    private static MethodHandle ofRow(MethodHandle target, MethodHandle[] arguments) {
        MethodType type = MethodType.methodType(Object.class, RowValues.class);
        MethodHandle made = target.asType(target.type().changeReturnType(Object.class));
        return arguments.length == 0
                ? MethodHandles.dropArguments(made, 0, RowValues.class)
                : MethodHandles.permuteArguments(
                        MethodHandles.filterArguments(made, 0, arguments), type, new int[arguments.length]);
    }

    private MethodHandle construction(Selection.Construction selection) {
        Construction construction = Construction.of(selection);
        MethodHandle[] arguments = new MethodHandle[selection.arguments().size()];
        Class<?>[] given = new Class<?>[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            Selection argument = selection.arguments().get(i);
            MethodHandle primitive = construction.takesPrimitive(i) ? primitive(argument, selection.javaType()) : null;
            arguments[i] = primitive == null ? handle(argument) : primitive;
            given[i] = arguments[i].type().returnType();
        }
        return ofRow(construction.handle(given), arguments);
    }

    private MethodHandle item(Selection.Item item) {
        SelectedValue value = values.get(item.position());
        if (value instanceof SelectedValue.Type type) {
            return MethodHandles.insertArguments(ENTITY_TYPE, 0, type);
        }
        int position = ((SelectedValue.Scalar) value).position();
        Class<?> type = Boxes.boxed(item.javaType());
        return Number.class.isAssignableFrom(type)
                ? MethodHandles.insertArguments(NUMBER, 0, type, position)
                : MethodHandles.insertArguments(COLUMN, 0, position);
    }

    /** The value of a column without a wrapper, for the constructor of a class; null where there is none. */
    private @Nullable MethodHandle primitive(Selection argument, Class<?> made) {
        MethodHandle reader = PRIMITIVES.get(Boxes.boxed(argument.javaType()));
        return reader != null
                        && argument instanceof Selection.Item item
                        && values.get(item.position()) instanceof SelectedValue.Scalar scalar
                ? MethodHandles.insertArguments(reader, 0, made, scalar.position())
                : null;
    }

    // ---- what the handles call

    private static MethodHandle own(String name, Class<?> result, Class<?>... parameters) {
        try {
            MethodType type = MethodType.methodType(result, parameters).appendParameterTypes(RowValues.class);
            return MethodHandles.lookup().findStatic(RowFunction.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static @Nullable Object column(int position, RowValues row) {
        return row.get(position);
    }

    static @Nullable Object number(Class<?> type, int position, RowValues row) {
        return Values.as(type, row.get(position));
    }

    static @Nullable Object entityType(SelectedValue.Type type, RowValues row) {
        return ItemReader.type(type, row);
    }

    static int intFor(Class<?> made, int position, RowValues row) {
        try {
            return row.getInt(position);
        } catch (NullPointerException | ClassCastException e) {
            throw QueryErrors.constructorFailed(made, e);
        }
    }

    static long longFor(Class<?> made, int position, RowValues row) {
        try {
            return row.getLong(position);
        } catch (NullPointerException | ClassCastException e) {
            throw QueryErrors.constructorFailed(made, e);
        }
    }

    static double doubleFor(Class<?> made, int position, RowValues row) {
        try {
            return row.getDouble(position);
        } catch (NullPointerException | ClassCastException e) {
            throw QueryErrors.constructorFailed(made, e);
        }
    }

    static boolean booleanFor(Class<?> made, int position, RowValues row) {
        try {
            return row.getBoolean(position);
        } catch (NullPointerException | ClassCastException e) {
            throw QueryErrors.constructorFailed(made, e);
        }
    }
}
