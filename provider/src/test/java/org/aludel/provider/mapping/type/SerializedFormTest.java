package org.aludel.provider.mapping.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URL;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.aludel.core.error.InvalidValueException;
import org.aludel.provider.Spec;
import org.aludel.provider.error.ProviderErrorCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of serialized values, and what is not. */
@Spec("2.058")
class SerializedFormTest {

    interface Shape extends Serializable {}

    record Circle(double radius, Label label) implements Shape {}

    record Label(String text, List<Tag> tags) implements Serializable {}

    static class Tag implements Serializable {

        private static final long serialVersionUID = 1L;

        final String name;

        Tag(String name) {
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Tag tag && tag.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    static final class ColoredTag extends Tag {

        private static final long serialVersionUID = 1L;

        ColoredTag(String name) {
            super(name);
        }
    }

    /** Is written as an instance of a nested class. */
    static final class Amount implements Serializable {

        private static final long serialVersionUID = 1L;

        final transient BigDecimal value;

        Amount(BigDecimal value) {
            this.value = value;
        }

        private Object writeReplace() {
            return new Written(value.toString());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Amount amount && amount.value.equals(value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        private record Written(String text) implements Serializable {

            private Object readResolve() {
                return new Amount(new BigDecimal(text));
            }
        }
    }

    static final class Holder implements Serializable {

        private static final long serialVersionUID = 1L;

        final Object anything;

        Holder(Object anything) {
            this.anything = anything;
        }
    }

    static final class Leaking implements Serializable {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused") // what matters is that it is there
        final Thread thread = Thread.currentThread();
    }

    @NullUnmarked
    @SuppressWarnings("unused") // declarations are all that is wanted of them
    static final class Declared {
        Serializable serializable;
        Shape shape;
        Circle circle;
        Tag tag;
        Tag[][] arrays;
        ArrayList<Tag> tags;
        ArrayList<?> anyList;
        HashMap<String, ArrayList<Tag>> tagsByName;
        Amount amount;
        Holder holder;
        URL url;
        ZonedDateTime zoned;
        int[] numbers;

        static Type of(String field) {
            return BasicAttributes.declaration(Declared.class, field, ValueRole.ATTRIBUTE)
                    .type();
        }
    }

    private static Object read(String declared, Object value) {
        return new SerializedForm<Object>(Declared.of(declared)).toJava(bytes(value));
    }

    private static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void readsWhatTheDeclarationLeadsTo() throws MalformedURLException {
        Circle circle = new Circle(1, new Label("round", List.of(new Tag("a"), new ColoredTag("b"))));
        assertThat(read("shape", circle)).isEqualTo(circle);
        assertThat(read("circle", circle)).isEqualTo(circle);
        assertThat(read("tag", new ColoredTag("c"))).isEqualTo(new Tag("c"));
        assertThat(read("arrays", new Tag[][] {{new Tag("d")}, {}})).isEqualTo(new Tag[][] {{new Tag("d")}, {}});
        ArrayList<Tag> tags = new ArrayList<>(List.of(new ColoredTag("e")));
        assertThat(read("tags", tags)).isEqualTo(tags);
        assertThat(read("tagsByName", new HashMap<>(Map.of("f", tags)))).isEqualTo(Map.of("f", tags));
        assertThat(read("amount", new Amount(BigDecimal.TEN))).isEqualTo(new Amount(BigDecimal.TEN));
        assertThat(read("holder", new Holder("text"))).isInstanceOf(Holder.class);
        URL url = new URL("file:/a");
        assertThat(read("url", url)).hasToString("file:/a");
        ZonedDateTime zoned = ZonedDateTime.parse("2026-03-29T03:00+02:00[Europe/Berlin]");
        assertThat(read("zoned", zoned)).isEqualTo(zoned);
        assertThat(read("numbers", new int[100])).isEqualTo(new int[100]);
    }

    @SuppressWarnings("JdkObsolete") // a linked list is a plain collection, too
    static Stream<Object> plainValues() {
        return Stream.of(
                1,
                2L,
                "text",
                'c',
                true,
                new BigDecimal("1.5"),
                new int[] {1},
                new String[] {"a"},
                UUID.randomUUID(),
                Locale.ROOT,
                Currency.getInstance("EUR"),
                TimeZone.getTimeZone("Europe/Berlin"),
                new Timestamp(0),
                Duration.ofDays(1),
                DayOfWeek.MONDAY,
                BitSet.valueOf(new long[] {5}),
                new ArrayList<>(List.of("a")),
                new LinkedList<>(List.of("a")),
                new HashSet<>(Set.of("a")),
                new TreeSet<>(Set.of("a")),
                new TreeMap<>(Map.of("a", 1)),
                new LinkedHashMap<>(Map.of("a", 1)),
                new ConcurrentHashMap<>(Map.of("a", 1)),
                new EnumMap<>(Map.of(DayOfWeek.MONDAY, 1)),
                EnumSet.of(DayOfWeek.MONDAY),
                List.of(1, 2, 3),
                Map.of("a", 1),
                Set.of(1),
                Arrays.asList("a", "b"),
                Collections.emptyList(),
                Collections.singletonMap("a", "b"),
                Collections.unmodifiableList(new ArrayList<>(List.of("a"))));
    }

    @ParameterizedTest
    @MethodSource("plainValues")
    void readsPlainValuesAndCollectionsWhereAnythingIsDeclared(Object value) {
        assertThat(read("serializable", value)).usingRecursiveComparison().isEqualTo(value);
        assertThat(read("holder", new Holder(value)))
                .extracting("anything")
                .usingRecursiveComparison()
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serializable", "anyList", "holder"})
    void doesNotReadObjectsThatTheDeclarationDoesNotLeadTo(String declared) {
        Object foreign = new BasicAttributes.Point(1, 2);
        Object value = declared.equals("holder")
                ? new Holder(foreign)
                : declared.equals("anyList") ? new ArrayList<>(List.of(foreign)) : foreign;
        String shown = Declared.of(declared).getTypeName();
        assertThatThrownBy(() -> read(declared, value))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ProviderErrorCode.UNREADABLE_OBJECT))
                .hasMessage("[ALU-4122] A serialized value of '" + shown
                        + "' has an object of '" + BasicAttributes.Point.class.getName()
                        + "', which its declaration does not lead to, and is not read\n  Declare a more exact type, store"
                        + " the value with a converter, or allow the class in the property jdk.serialFilter");
    }

    @Test
    void readsNoProxiesAndNoLambdas() {
        Object proxy = Proxy.newProxyInstance(
                Shape.class.getClassLoader(),
                new Class<?>[] {Shape.class},
                (java.lang.reflect.InvocationHandler & Serializable) (self, method, arguments) -> 1);
        assertThatThrownBy(() -> read("shape", proxy)).hasMessageContaining("[ALU-4122]");
        Runnable lambda = (Runnable & Serializable) () -> {};
        assertThatThrownBy(() -> read("serializable", lambda))
                .hasMessageContaining("[ALU-4122]")
                .hasMessageContaining("java.lang.invoke.SerializedLambda");
    }

    @Test
    void doesNotReserveRoomForMoreThanTheBytesCanFill() {
        byte[] bytes = bytes(new int[0]);
        bytes[bytes.length - 4] = 0x7f; // the length of the array
        assertThatThrownBy(() -> new SerializedForm<>(Declared.of("numbers")).toJava(bytes))
                .hasMessageContaining("[ALU-4122]");
    }

    @Test
    void saysWhenBytesAreNoObject() {
        assertThatThrownBy(() -> new SerializedForm<>(Declared.of("tag")).toJava(new byte[] {1, 2, 3}))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("[ALU-4122] Bytes are not a serialized value of '" + Tag.class.getName()
                        + "'\n  The cause tells more; the class may have changed since the value was written")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void saysWhenAnObjectIsOfAnotherClass() {
        assertThatThrownBy(() -> read("tag", "text"))
                .hasMessageContaining("[ALU-4122] Bytes are not a serialized value of")
                .hasCauseInstanceOf(ClassCastException.class);
    }

    @Test
    void saysWhenAnObjectCannotBeSerialized() {
        assertThatThrownBy(() -> new SerializedForm<Leaking>(Leaking.class).toSql(new Leaking()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("[ALU-4121] A value of '" + Leaking.class.getName()
                        + "' cannot be serialized\n  Let all that it refers to be serializable or transient, or store"
                        + " it with a converter")
                .hasRootCauseMessage("java.lang.Thread");
    }
}
