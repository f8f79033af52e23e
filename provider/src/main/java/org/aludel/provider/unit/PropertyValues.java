package org.aludel.provider.unit;

import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.aludel.orm.NamingStrategy;

/** The kinds of values that properties have. */
final class PropertyValues {

    private PropertyValues() {}

    /** A text as it is, such as a password. */
    static UnitProperty<String> text(String key) {
        return UnitProperty.of(key, "a text", value -> cast(String.class, value))
                .withBlankValues();
    }

    /** A name: white space around it does not count, and a class stands for its name. */
    static UnitProperty<String> name(String key) {
        return UnitProperty.of(
                key,
                "a name",
                value -> names(value).filter(names -> names.size() == 1).map(names -> names.get(0)));
    }

    /** Names with commas between them, or an array or list of names or classes. */
    static UnitProperty<List<String>> nameList(String key) {
        return UnitProperty.of(key, "a list of names with commas between them", PropertyValues::names)
                .withBlankValues();
    }

    /** A constant of an enum in any case, with {@code -} or {@code _} between its words. */
    static <E extends Enum<E>> UnitProperty<E> constant(String key, Class<E> type) {
        return constant(key, List.of(type.getEnumConstants()));
    }

    /** One of some constants of an enum, written as all constants are. */
    static <E extends Enum<E>> UnitProperty<E> constant(String key, List<E> allowed) {
        String names = allowed.stream().map(PropertyValues::written).collect(Collectors.joining(", "));
        return UnitProperty.of(
                key,
                "one of " + names,
                value -> allowed.stream()
                        .filter(constant -> constant == value
                                || value instanceof String text
                                        && written(constant).equals(written(text)))
                        .findFirst());
    }

    /** A number, of any class or written in digits. */
    static UnitProperty<Integer> number(String key, String what, int lowest) {
        return UnitProperty.of(key, what, value -> integer(value).filter(number -> number >= lowest));
    }

    /** {@code true} or {@code false} in any case. */
    static UnitProperty<Boolean> flag(String key) {
        return UnitProperty.of(key, "true or false", value -> {
            String text = value.toString().strip().toLowerCase(Locale.ROOT);
            boolean known = (value instanceof Boolean || value instanceof String)
                    && (text.equals("true") || text.equals("false"));
            return known ? Optional.of(text.equals("true")) : Optional.empty();
        });
    }

    /** An object of a class. */
    static <T> UnitProperty<T> object(String key, Class<T> type) {
        return UnitProperty.of(key, "an object of the class " + type.getName(), value -> cast(type, value));
    }

    /** An object of a class that is not on our class path. */
    static UnitProperty<Object> anyObject(String key, String allowed) {
        return UnitProperty.of(key, allowed, value -> value instanceof String ? Optional.empty() : Optional.of(value));
    }

    static UnitProperty<DataSourceReference> dataSource(String key) {
        return UnitProperty.of(
                key,
                "a name in JNDI or a DataSource",
                value -> either(
                        value, DataSource.class, DataSourceReference.Given::new, DataSourceReference.Named::new));
    }

    /** A naming strategy: one of ours by its name, or an object, or a class. */
    static UnitProperty<NamingChoice> namingStrategy(String key) {
        String names = Stream.of(NamingStrategies.values())
                .map(PropertyValues::written)
                .collect(Collectors.joining(", "));
        return UnitProperty.of(
                key,
                "one of " + names + ", or the name of a class that implements " + NamingStrategy.class.getName(),
                PropertyValues::naming);
    }

    private static Optional<NamingChoice> naming(Object value) {
        if (value instanceof NamingStrategy given) {
            return Optional.of(new NamingChoice.Given(given));
        }
        return names(value)
                .filter(names -> names.size() == 1)
                .map(names -> names.get(0))
                .map(name -> Stream.of(NamingStrategies.values())
                        .filter(ours -> written(ours).equals(written(name)))
                        .<NamingChoice>map(NamingChoice.Given::new)
                        .findFirst()
                        .orElseGet(() -> new NamingChoice.OfClass(name)));
    }

    static UnitProperty<ScriptSource> scriptSource(String key) {
        return UnitProperty.of(
                key,
                "a URL, the name of a resource, or a Reader",
                value -> either(value, Reader.class, ScriptSource.Given::new, ScriptSource.At::new));
    }

    static UnitProperty<ScriptTarget> scriptTarget(String key) {
        return UnitProperty.of(
                key,
                "a URL or a Writer",
                value -> either(value, Writer.class, ScriptTarget.Given::new, ScriptTarget.At::new));
    }

    private static <G, T> Optional<T> either(
            Object value, Class<G> type, Function<G, T> ofObject, Function<String, T> ofText) {
        return value instanceof String text
                ? Optional.of(ofText.apply(text.strip()))
                : cast(type, value).map(ofObject);
    }

    private static Optional<Integer> integer(Object value) {
        if (value instanceof jakarta.persistence.Timeout timeout) {
            return Optional.of(timeout.milliseconds());
        }
        if (!(value instanceof Number) && !(value instanceof String)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(value.toString().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> names(Object value) {
        Object[] parts;
        if (value instanceof String text) {
            parts = text.isBlank() ? new Object[0] : text.split(",", -1);
        } else if (value instanceof Object[] array) {
            parts = array;
        } else if (value instanceof List<?> list) {
            parts = list.toArray();
        } else {
            parts = new Object[] {value};
        }
        List<String> names = Stream.of(parts).map(PropertyValues::nameOf).toList();
        return names.contains("") ? Optional.empty() : Optional.of(names);
    }

    private static String nameOf(Object part) {
        if (part instanceof Class<?> type) {
            return type.getName();
        }
        return part instanceof String text ? text.strip() : "";
    }

    private static <T> Optional<T> cast(Class<T> type, Object value) {
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    private static String written(Enum<?> constant) {
        return written(constant.name());
    }

    private static String written(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
