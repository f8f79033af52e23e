package org.aludel.core.sql;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
    private final boolean[] structural;
    private final Class<?>[] places;
    private final int[] parts;
    private final int[] linked; // parts and references
    private final int[] depths;

    private NodeShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw StatementErrors.noShape(type, null);
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            accessors = new MethodHandle[components.length];
            boolean[] reference = new boolean[components.length];
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
            parts = IntStream.range(0, structural.length)
                    .filter(i -> structural[i])
                    .toArray();
            linked = IntStream.range(0, structural.length)
                    .filter(i -> structural[i] || reference[i])
                    .toArray();
            depths = IntStream.of(parts)
                    .map(i -> depth(components[i].getGenericType()))
                    .toArray();
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

    /** How many lists stand around what a component holds. */
    private static int depth(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class
                ? 1 + depth(generic.getActualTypeArguments()[0])
                : 0;
    }

    static NodeShape of(Node node) {
        return of(node.getClass());
    }

    static NodeShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        forEachPart(node, part -> {
            if (part instanceof Node child) {
                children.add(child);
            }
        });
        return children;
    }

    /** Visits the parts of a node, and what else stands in its lists. */
    void forEachPart(Object node, Consumer<Object> visitor) {
        for (int i = 0; i < parts.length; i++) {
            visit(component(parts[i], node), depths[i], visitor);
        }
    }

    private @Nullable Object component(int index, Object node) {
        try {
            return accessors[index].invokeExact(node);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void visit(@Nullable Object value, int depth, Consumer<Object> visitor) {
        if (value == null) {
            return;
        }
        if (depth == 0) {
            visitor.accept(value);
            return;
        }
        List<?> list = (List<?>) value;
        for (int i = 0; i < list.size(); i++) {
            visit(list.get(i), depth - 1, visitor);
        }
    }

    Node map(Node node, UnaryOperator<Node> function, UnaryOperator<Node> references) {
        @Nullable Object @Nullable [] values = null;
        for (int i : linked) {
            Object old = component(i, node);
            Object now = old;
            if (structural[i]) {
                now = mapped(old, function, places[i]);
            } else if (old instanceof Node referenced) {
                now = fitting(references.apply(referenced), places[i]);
            }
            if (now != old) {
                values = values == null ? components(node) : values;
                values[i] = now;
            }
        }
        return values == null ? node : construct(values);
    }

    private @Nullable Object[] components(Node node) {
        @Nullable Object[] values = new Object[accessors.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(i, node);
        }
        return values;
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
