package org.aludel.core.sql;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the record components of a node type say about traversal and copying. Made once per node type; immutable.
 *
 * <p>A component is a part when it is a node, or a list (of lists) with nodes in it; a component marked
 * {@link Reference} is a reference; anything else is a plain value.
 */
final class NodeShape {

    private static final ClassValue<NodeShape> SHAPES = new ClassValue<>() {
        @Override
        protected NodeShape computeValue(Class<?> type) {
            return new NodeShape(type);
        }
    };

    private final MethodHandle constructor;
    private final MethodHandle[] accessors;
    private final boolean[] reference;
    private final boolean[] structural;
    private final Class<?>[] places;

    private NodeShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw StatementErrors.noShape(type, null);
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            accessors = new MethodHandle[components.length];
            reference = new boolean[components.length];
            structural = new boolean[components.length];
            places = new Class<?>[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                Class<?> componentType = components[i].getType();
                types[i] = componentType;
                accessors[i] = lookup.unreflect(components[i].getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
                places[i] = place(components[i].getGenericType());
                reference[i] = components[i].isAnnotationPresent(Reference.class);
                structural[i] = !reference[i]
                        && (Node.class.isAssignableFrom(componentType) || List.class.isAssignableFrom(componentType));
            }
            constructor = lookup.unreflectConstructor(type.getDeclaredConstructor(types))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw StatementErrors.noShape(type, e);
        }
    }

    /** The class of a component, or of the elements of a list, or of the elements of its lists. */
    private static Class<?> place(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            return raw == List.class ? place(generic.getActualTypeArguments()[0]) : raw;
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    static NodeShape of(Node node) {
        return SHAPES.get(node.getClass());
    }

    List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < accessors.length; i++) {
            if (structural[i]) {
                collect(get(i, node), children);
            }
        }
        return children;
    }

    private static void collect(@Nullable Object value, List<Node> into) {
        if (value instanceof Node node) {
            into.add(node);
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                collect(element, into);
            }
        }
    }

    Node map(Node node, UnaryOperator<Node> function, UnaryOperator<Node> references) {
        @Nullable Object[] values = new Object[accessors.length];
        boolean changed = false;
        for (int i = 0; i < accessors.length; i++) {
            Object old = get(i, node);
            Object now = old;
            if (structural[i]) {
                now = mapped(old, function, places[i]);
            } else if (reference[i] && old instanceof Node referenced) {
                now = fitting(references.apply(referenced), places[i]);
            }
            values[i] = now;
            changed |= now != old;
        }
        return changed ? construct(values) : node;
    }

    private static @Nullable Object mapped(@Nullable Object value, UnaryOperator<Node> function, Class<?> place) {
        if (value instanceof Node node) {
            return fitting(function.apply(node), place);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = null;
            for (int i = 0; i < list.size(); i++) {
                Object old = list.get(i);
                Object now = mapped(old, function, place);
                if (now != old && copy == null) {
                    copy = new ArrayList<>(list);
                }
                if (copy != null) {
                    copy.set(i, now);
                }
            }
            return copy == null ? list : copy;
        }
        return value;
    }

    private static Node fitting(Node node, Class<?> place) {
        if (!place.isInstance(node)) {
            throw StatementErrors.doesNotFit(node, place);
        }
        return node;
    }

    private @Nullable Object get(int component, Node node) {
        try {
            return accessors[component].invokeExact((Object) node);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Node construct(@Nullable Object[] values) {
        try {
            Object made = constructor.invokeExact(values);
            return (Node) made;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
