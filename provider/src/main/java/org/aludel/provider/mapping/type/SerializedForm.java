package org.aludel.provider.mapping.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.aludel.core.type.Converter;
import org.aludel.core.type.SqlType;
import org.aludel.provider.mapping.source.GenericTypes;
import org.jspecify.annotations.Nullable;

/**
 * Objects that are stored as Java serializes them, which the specification wants for serializable types that it does not
 * name. Bytes are read back only as far as the declaration leads; see {@link SerialFilter}. Compares by the declared type.
 *
 * @param declared the declared type
 */
record SerializedForm<J>(Type declared) implements Converter<J, byte[]> {

    @SuppressWarnings("unchecked") // the class of the type
    static <J> BasicType<J> of(Type declared, SqlType<byte[]> base) {
        SerializedForm<J> form = new SerializedForm<>(declared);
        Class<J> javaType = (Class<J>) GenericTypes.raw(declared);
        return new BasicType<>(base.convertedBy(javaType, form), Mutability.mutable(form::copy, form::areEqual));
    }

    @Override
    public byte[] toSql(J value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(value);
        } catch (IOException failure) {
            throw TypeErrors.unserializable(value.getClass(), failure);
        }
        return bytes.toByteArray();
    }

    @Override
    @SuppressWarnings("unchecked") // checked by the class of the declared type
    public J toJava(byte[] value) {
        SerialFilter filter = new SerialFilter(declared, value.length);
        try (Stream stream = new Stream(value, loader())) {
            stream.setObjectInputFilter(filter);
            return (J) GenericTypes.raw(declared).cast(stream.readObject());
        } catch (InvalidClassException failure) {
            Class<?> refused = filter.refused();
            throw refused == null
                    ? TypeErrors.unreadable(declared.getTypeName(), failure)
                    : TypeErrors.refusedClass(declared.getTypeName(), refused.getName());
        } catch (IOException | ClassNotFoundException | ClassCastException failure) {
            throw TypeErrors.unreadable(declared.getTypeName(), failure);
        }
    }

    private J copy(J value) {
        return toJava(toSql(value));
    }

    /**
     * Whether two objects are the same when they are stored. The order of hash tables depends on how they have grown, so
     * two that differ at first are compared once more as they are read back, when they have the same size.
     */
    private boolean areEqual(J one, J other) {
        byte[] first = toSql(one);
        byte[] second = toSql(other);
        return Arrays.equals(first, second)
                || (first.length == second.length && Arrays.equals(toSql(toJava(first)), toSql(toJava(second))));
    }

    /** The loader of the application's classes that the type is made of. */
    private @Nullable ClassLoader loader() {
        return SerialGraph.classesIn(declared).stream()
                .map(Class::getClassLoader)
                .filter(loader -> loader != null)
                .findFirst()
                .orElseGet(() -> Thread.currentThread().getContextClassLoader());
    }

    private static final class Stream extends ObjectInputStream {

        private final @Nullable ClassLoader loader;

        Stream(byte[] bytes, @Nullable ClassLoader loader) throws IOException {
            super(new ByteArrayInputStream(bytes));
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(description);
            }
        }

        /** Proxies are of no class that a declaration could name. */
        @Override
        protected Class<?> resolveProxyClass(String[] interfaces) throws InvalidClassException {
            throw new InvalidClassException("a dynamic proxy");
        }
    }
}
