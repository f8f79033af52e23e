package org.aludel.core.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes records of rows: decides once which column each component takes, then converts and constructs. */
final class RecordMapping<R extends Record> implements Function<Row, R> {

    private final Class<R> type;
    private final RecordComponent[] components;
    private final MethodHandle constructor;
    private final int[] positions;

    private RecordMapping(Class<R> type, RecordComponent[] components, MethodHandle constructor, int[] positions) {
        this.type = type;
        this.components = components;
        this.constructor = constructor;
        this.positions = positions;
    }

    static <R extends Record> RecordMapping<R> of(Class<R> type, RowLayout layout) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw EngineErrors.notARecord(type);
        }
        Class<?>[] classes = new Class<?>[components.length];
        int[] positions = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            classes[i] = components[i].getType();
            positions[i] = position(type, components[i].getName(), layout);
        }
        return new RecordMapping<>(type, components, constructor(type, classes), positions);
    }

    private static int position(Class<?> type, String component, RowLayout layout) {
        int position = layout.hasOne(component) ? layout.position(component) : layout.similar(component);
        if (position < 0) {
            throw EngineErrors.noColumnForComponent(type, component, layout.names());
        }
        return position;
    }

    private static MethodHandle constructor(Class<?> type, Class<?>[] classes) {
        try {
            return lookup(type)
                    .findConstructor(type, MethodType.methodType(void.class, classes))
                    .asSpreader(Object[].class, classes.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw EngineErrors.inaccessibleRecord(type, e);
        }
    }

    private static MethodHandles.Lookup lookup(Class<?> type) {
        RecordMapping.class.getModule().addReads(type.getModule());
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            return MethodHandles.publicLookup(); // its package is not open, but may be exported
        }
    }

    @Override
    public R apply(Row row) {
        @Nullable Object[] arguments = new Object[positions.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(components[i], row.get(positions[i]));
        }
        try {
            return type.cast((Object) constructor.invokeExact(arguments));
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw EngineErrors.recordRefused(type, e);
        }
    }

    private @Nullable Object argument(RecordComponent component, @Nullable Object value) {
        Class<?> wanted = component.getType();
        if (value == null) {
            if (wanted.isPrimitive()) {
                throw EngineErrors.nullForPrimitive(type, component.getName());
            }
            return null;
        }
        Object converted = ValueClasses.convert(value, wanted);
        if (converted == null) {
            throw EngineErrors.componentClass(type, component.getName(), wanted, value);
        }
        return converted;
    }
}
