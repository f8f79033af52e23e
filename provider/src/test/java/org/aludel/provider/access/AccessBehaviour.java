package org.aludel.provider.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aludel.core.error.ErrorCode;
import org.aludel.provider.Spec;
import org.aludel.provider.access.other.Named;
import org.aludel.provider.access.other.Numbered;
import org.aludel.provider.error.AccessException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How instances are made, read and written, by whatever means. */
@NullUnmarked // the classes of applications that are in here do not say what is null
abstract class AccessBehaviour {

    private final Accessors accessors;

    AccessBehaviour(Accessors accessors) {
        this.accessors = accessors;
    }

    private StateAccess state(Class<?> type) {
        return accessors.state(Sources.of(type));
    }

    /** What a class has in its attributes, each at its own position. */
    static @Nullable Object[] values(StateAccess state, Object instance) {
        @Nullable Object[] values = new Object[state.size()];
        state.read(instance, values);
        return values;
    }

    private static void assertFails(ErrorCode code, String message, Runnable action) {
        AccessException failure = catchThrowableOfType(AccessException.class, action::run);
        assertThat(failure).hasMessage("[" + code.id() + "] " + message);
        assertThat(failure.code()).isEqualTo(code);
    }

    // fields

    @Entity
    @SuppressWarnings("unused") // what is in the fields is looked at through what is tested
    static class Primitives {

        @Id
        private long number;

        private boolean truth;
        private byte octet;
        private short small;
        private char letter;
        private int whole;
        private float single;
        private double real;
        private Integer boxed;
        private int[] array;

        @ElementCollection
        private List<String> words;
    }

    private static final Object[] VALUES = {
        5L, true, (byte) 1, (short) 2, 'c', 3, 1.5f, 2.5, 7, new int[] {1}, List.of("a")
    };

    @Test
    @Spec("2.006")
    void readsAndWritesPrivateFieldsOfEveryType() {
        StateAccess state = state(Primitives.class);
        assertThat(state.size()).isEqualTo(VALUES.length);
        Object instance = accessors.instantiator(Primitives.class).newInstance();
        assertThat(values(state, instance))
                .containsExactly(0L, false, (byte) 0, (short) 0, (char) 0, 0, 0f, 0.0, null, null, null);
        for (int i = 0; i < VALUES.length; i++) {
            state.set(instance, i, VALUES[i]);
            assertThat(state.get(instance, i)).isEqualTo(VALUES[i]);
        }
        assertThat(values(state, instance)).containsExactly(VALUES);
        Primitives written = (Primitives) instance;
        assertThat(written.letter).isEqualTo('c');
        assertThat(written.words).isSameAs(VALUES[10]);
    }

    @Test
    @Spec("2.006")
    void writesAllFieldsAtOnce() {
        StateAccess state = state(Primitives.class);
        Primitives instance = new Primitives();
        state.write(instance, VALUES);
        assertThat(values(state, instance)).containsExactly(VALUES);
        assertThat(instance.real).isEqualTo(2.5);
        Object[] others = VALUES.clone();
        others[8] = null;
        state.write(instance, others);
        assertThat(instance.boxed).isNull();
    }

    @Test
    void writesPrimitiveValuesWithoutWrappers() {
        StateAccess state = state(Primitives.class);
        Primitives instance = new Primitives();
        state.setLong(instance, 0, 1L << 40);
        state.setBoolean(instance, 1, true);
        state.setInt(instance, 5, -5);
        state.setDouble(instance, 7, 0.25);
        state.setInt(instance, 8, 9);
        assertThat(instance.number).isEqualTo(1L << 40);
        assertThat(instance.truth).isTrue();
        assertThat(instance.whole).isEqualTo(-5);
        assertThat(instance.real).isEqualTo(0.25);
        assertThat(instance.boxed).isEqualTo(9);
        state.setBoolean(instance, 1, false);
        assertThat(instance.truth).isFalse();
    }

    @Test
    void doesNotConvertPrimitiveValues() {
        StateAccess state = state(Primitives.class);
        Primitives instance = new Primitives();
        Stream.<Runnable>of(
                        () -> state.setInt(instance, 0, 1),
                        () -> state.setInt(instance, 1, 1),
                        () -> state.setInt(instance, 3, 1),
                        () -> state.setBoolean(instance, 5, true),
                        () -> state.setLong(instance, 5, 1),
                        () -> state.setLong(instance, 8, 1),
                        () -> state.setDouble(instance, 6, 1))
                .forEach(setting -> assertThatThrownBy(setting::run)
                        .isInstanceOf(AccessException.class)
                        .hasMessageContaining("[ALU-4114]"));
        assertThat(values(state, instance)).isEqualTo(values(state, new Primitives()));
    }

    @Test
    void saysWhichAttributeCannotBeNull() {
        StateAccess state = state(Primitives.class);
        String message = "There is no value for the attribute '" + Primitives.class.getName()
                + ".truth', which is of the primitive type boolean\n  Use Boolean for it, or put a value where its column"
                + " is NULL";
        assertFails(ProviderErrorCode.NULL_FOR_PRIMITIVE, message, () -> state.set(new Primitives(), 1, null));
        Object[] values = VALUES.clone();
        values[1] = null;
        Primitives instance = new Primitives();
        assertFails(ProviderErrorCode.NULL_FOR_PRIMITIVE, message, () -> state.write(instance, values));
        assertThat(instance.number).isZero();
    }

    @Test
    void saysWhichAttributeIsOfAnotherType() {
        StateAccess state = state(Primitives.class);
        String message = "A value of java.lang.String cannot be that of the attribute '" + Primitives.class.getName()
                + ".words', which is of java.util.List<java.lang.String>\n  Let whatever has made the value, as a"
                + " converter, give one of this type";
        assertFails(ProviderErrorCode.WRONG_STATE, message, () -> state.set(new Primitives(), 10, "text"));
        Object[] values = VALUES.clone();
        values[10] = "text";
        assertFails(ProviderErrorCode.WRONG_STATE, message, () -> state.write(new Primitives(), values));
    }

    @Test
    void instancesOfOtherClassesAreTheMistakeOfTheCaller() {
        StateAccess state = state(Primitives.class);
        assertThatThrownBy(() -> state.get("text", 0)).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> state.set("text", 0, 1L)).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> values(state, "text")).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> state.write("text", VALUES)).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> state(Properties.class).get("text", 0)).isInstanceOf(ClassCastException.class);
    }

    // superclasses

    @Entity
    static class Product extends Numbered<Long> {

        private String text;
    }

    @Entity
    @SuppressWarnings("unused") // as above
    static class Part extends Numbered<String> {

        private BigDecimal weight;
    }

    @Test
    @Spec({"2.006", "2.023"})
    void reachesPrivateFieldsOfSuperclassesInOtherPackages() {
        List<AttributeSource> attributes = Sources.of(Product.class);
        assertThat(attributes).extracting(AttributeSource::name).containsExactly("number", "count", "shared", "text");
        StateAccess state = accessors.state(attributes);
        Product product = new Product();
        state.write(product, new Object[] {5L, 6, 7, "text"});
        assertThat(product.numberForTest()).isEqualTo(5L);
        assertThat(product.countForTest()).isEqualTo(6);
        assertThat(product.text).isEqualTo("text");
        assertThat(values(state, product)).containsExactly(5L, 6, 7, "text");
        state.setInt(product, 1, 8);
        assertThat(product.countForTest()).isEqualTo(8);
        StateAccess parts = state(Part.class);
        Part part = new Part();
        parts.write(part, new Object[] {"p", 1, 2, BigDecimal.ONE});
        assertThat(values(parts, part)).containsExactly("p", 1, 2, BigDecimal.ONE);
    }

    @Test
    void attributesMayComeInAnyOrder() {
        List<AttributeSource> attributes = Sources.of(Product.class);
        StateAccess state = accessors.state(List.of(attributes.get(3), attributes.get(1)));
        Product product = new Product();
        state.write(product, new Object[] {"text", 6});
        assertThat(values(state, product)).containsExactly("text", 6);
        assertThat(product.countForTest()).isEqualTo(6);
        assertThat(values(accessors.state(List.of()), product)).isEmpty();
    }

    @Test
    void valuesMayHavePlacesOfTheirOwn() {
        StateAccess state = accessors.state(Sources.of(Product.class), new int[] {3, -1, -1, 0});
        Product product = new Product();
        state.set(product, 1, 6);
        state.write(product, new Object[] {"text", "not of it", null, 5L});
        assertThat(product.text).isEqualTo("text");
        assertThat(product.numberForTest()).isEqualTo(5L);
        assertThat(product.countForTest()).isEqualTo(6);
        Object[] values = {null, "stays", null, null};
        state.read(product, values);
        assertThat(values).containsExactly("text", "stays", null, 5L);
        assertThat(state.get(product, 3)).isEqualTo("text");
        AccessException failure = catchThrowableOfType(
                AccessException.class, () -> state.write(product, new Object[] {1, null, null, 5L}));
        assertThat(failure.code()).isEqualTo(ProviderErrorCode.WRONG_STATE);
    }

    // properties

    @Entity
    @Access(AccessType.PROPERTY)
    static class Properties extends Named {

        private long number;
        private boolean open;
        private String log = "";

        @Access(AccessType.FIELD)
        private double weight;

        private int quantity;

        @Id
        public long getNumber() {
            log += "n";
            return number + 100;
        }

        @SuppressWarnings("unused") // is called by what is tested
        private void setNumber(long number) {
            this.number = number;
        }

        protected boolean isOpen() {
            return open;
        }

        Properties setOpen(boolean open) {
            this.open = open;
            return this;
        }

        protected String getTitle() {
            return title;
        }

        public int getQuantity() throws IOException {
            if (quantity > 50) {
                throw new IOException("too many");
            }
            return quantity;
        }

        public void setQuantity(int quantity) {
            if (quantity < 0) {
                throw new IllegalArgumentException("negative");
            }
            if (quantity == 99) {
                throw new StackOverflowError();
            }
            this.quantity = quantity;
        }
    }

    @Entity
    static class Derived extends Properties {

        @Override
        public int getQuantity() {
            return 42;
        }
    }

    private static int position(String name) {
        return Sources.position(Sources.of(Properties.class), name);
    }

    @Test
    @Spec({"2.007", "2.020", "2.023"})
    void readsAndWritesThroughAccessorsOfWhateverVisibility() {
        StateAccess state = state(Properties.class);
        Properties instance = new Properties();
        state.set(instance, position("number"), 5L);
        assertThat(instance.number).isEqualTo(5L);
        assertThat(state.get(instance, position("number"))).isEqualTo(105L);
        state.setLong(instance, position("number"), 6L);
        assertThat(instance.number).isEqualTo(6L);
        state.setBoolean(instance, position("open"), true);
        assertThat(state.get(instance, position("open"))).isEqualTo(true);
        state.set(instance, position("name"), "bolt");
        assertThat(state.get(instance, position("name"))).isEqualTo("<bolt>");
        state.set(instance, position("title"), "Bolt");
        assertThat(state.get(instance, position("title"))).isEqualTo("Bolt");
        state.set(instance, position("weight"), 1.5);
        assertThat(instance.weight).isEqualTo(1.5);
    }

    @Test
    @Spec({"2.007", "2.020"})
    void readsAndWritesFieldsAndPropertiesTogether() {
        StateAccess state = state(Properties.class);
        Properties instance = new Properties();
        Object[] values = new Object[state.size()];
        values[position("number")] = 1L;
        values[position("open")] = true;
        values[position("name")] = "bolt";
        values[position("title")] = "Bolt";
        values[position("weight")] = 2.5;
        values[position("quantity")] = 3;
        state.write(instance, values);
        assertThat(instance.log).isEmpty();
        values[position("number")] = 101L;
        values[position("name")] = "<bolt>";
        assertThat(values(state, instance)).containsExactly(values);
        assertThat(instance.log).isEqualTo("n");
    }

    @Test
    @Spec("2.015")
    void overriddenAccessorsAreCalled() {
        assertThat(state(Derived.class).get(new Derived(), Sources.position(Sources.of(Derived.class), "quantity")))
                .isEqualTo(42);
    }

    @Test
    @Spec("2.014")
    void failuresOfAccessorsAreCauses() {
        StateAccess state = state(Properties.class);
        Properties instance = new Properties();
        int quantity = position("quantity");
        String words =
                "() of the attribute '" + Properties.class.getName() + ".quantity' has failed\n  The cause tells why";
        assertFails(
                ProviderErrorCode.ACCESSOR_FAILED,
                "The method setQuantity" + words,
                () -> state.set(instance, quantity, -1));
        assertFails(
                ProviderErrorCode.ACCESSOR_FAILED,
                "The method setQuantity" + words,
                () -> state.setInt(instance, quantity, -1));
        assertThatThrownBy(() -> state.set(instance, quantity, -1))
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("negative");
        state.set(instance, quantity, 51);
        assertFails(
                ProviderErrorCode.ACCESSOR_FAILED,
                "The method getQuantity" + words,
                () -> state.get(instance, quantity));
        assertThatThrownBy(() -> values(state, instance)).hasCauseInstanceOf(IOException.class);
        Object[] values = new Object[state.size()];
        values[position("number")] = 1L;
        values[position("open")] = true;
        values[position("weight")] = 2.5;
        values[quantity] = -3;
        assertThatThrownBy(() -> state.write(instance, values)).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void errorsOfAccessorsArePassedOn() {
        StateAccess state = state(Properties.class);
        assertThatThrownBy(() -> state.set(new Properties(), position("quantity"), 99))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void nullForAPrimitivePropertyIsNoFailureOfItsSetter() {
        StateAccess state = state(Properties.class);
        assertThatThrownBy(() -> state.set(new Properties(), position("quantity"), null))
                .hasMessageContaining("[ALU-4113]");
        assertThatThrownBy(() -> state.set(new Properties(), position("name"), 5))
                .hasMessageContaining("[ALU-4114]");
    }

    // records

    @Embeddable
    @SuppressWarnings({"unused", "ArrayRecordComponent"}) // as above
    private record Money(
            long cents, String currency, @Transient String note, double rate, int[] shares) {

        private Money {
            if (cents < 0) {
                throw new IllegalArgumentException("debt");
            }
        }

        @Override
        public String currency() {
            if ("broken".equals(currency)) {
                throw new IllegalStateException("broken");
            }
            return currency + "!";
        }
    }

    @Embeddable
    record Empty(
            @Transient long a,
            @Transient float b,
            @Transient double c,
            @Transient byte d,
            @Transient String e) {}

    @Test
    @Spec("2.060")
    void readsRecordsThroughTheirComponents() {
        StateAccess state = state(Money.class);
        Money money = new Money(5, "EUR", "note", 1.5, new int[] {1});
        assertThat(values(state, money)).containsExactly(5L, "EUR!", 1.5, new int[] {1});
        assertThat(state.get(money, 0)).isEqualTo(5L);
        assertThatThrownBy(() -> values(state, new Money(5, "broken", "", 0, null)))
                .isInstanceOf(AccessException.class)
                .hasMessageContaining("[ALU-4112] The method currency() of the attribute")
                .hasRootCauseMessage("broken");
    }

    @Test
    @Spec("2.060")
    void makesRecordsWithTheirCanonicalConstructor() {
        RecordInstantiator instantiator = accessors.recordInstantiator(Money.class, Sources.of(Money.class));
        int[] shares = {1};
        assertThat(instantiator.newInstance(new Object[] {5L, "EUR", 1.5, shares}))
                .isEqualTo(new Money(5, "EUR", null, 1.5, shares));
        assertThat(instantiator.newInstance(new Object[] {5L, null, 1.5, null}))
                .isEqualTo(new Money(5, null, null, 1.5, null));
        List<AttributeSource> attributes = Sources.of(Money.class);
        RecordInstantiator reversed =
                accessors.recordInstantiator(Money.class, List.of(attributes.get(1), attributes.get(0)));
        assertThat(reversed.newInstance(new Object[] {"EUR", 7L})).isEqualTo(new Money(7, "EUR", null, 0, null));
        assertThat(accessors.recordInstantiator(Empty.class, List.of()).newInstance(new Object[0]))
                .isEqualTo(new Empty(0, 0, 0, (byte) 0, null));
    }

    @Test
    @Spec("2.060")
    void saysWhyARecordCannotBeMade() {
        RecordInstantiator instantiator = accessors.recordInstantiator(Money.class, Sources.of(Money.class));
        assertThatThrownBy(() -> instantiator.newInstance(new Object[] {null, "EUR", 1.5, null}))
                .hasMessageContaining("[ALU-4113]")
                .hasMessageContaining(".cents'");
        assertThatThrownBy(() -> instantiator.newInstance(new Object[] {5, "EUR", 1.5, null}))
                .hasMessageContaining("[ALU-4114] A value of java.lang.Integer cannot be that of the attribute")
                .hasMessageContaining(".cents'");
        assertFails(
                ProviderErrorCode.NO_INSTANCE,
                "The constructor of '" + Money.class.getName() + "' has failed\n  The cause tells why",
                () -> instantiator.newInstance(new Object[] {-1L, "EUR", 1.5, null}));
    }

    @Test
    @Spec("2.060")
    void recordsCannotBeChanged() {
        StateAccess state = state(Money.class);
        Money money = new Money(5, "EUR", "note", 1.5, null);
        String message = "The attribute '" + Money.class.getName()
                + ".cents' is the component of a record and cannot be changed\n  Replace the whole record";
        assertFails(ProviderErrorCode.IMMUTABLE_RECORD, message, () -> state.set(money, 0, 1L));
        assertFails(ProviderErrorCode.IMMUTABLE_RECORD, message, () -> state.setLong(money, 0, 1L));
        assertFails(
                ProviderErrorCode.IMMUTABLE_RECORD,
                message,
                () -> state.write(money, new Object[] {1L, "EUR", 1.5, null}));
    }

    // instances

    private static final class Hidden {

        private Hidden() {}
    }

    static class Failing {

        Failing() throws IOException {
            throw new IOException("no");
        }
    }

    static class Erring {

        Erring() {
            throw new OutOfMemoryError("none");
        }
    }

    static class Demanding {

        Demanding(@Nullable String argument) {}
    }

    @Test
    @Spec({"2.002", "2.007"})
    void makesInstancesThroughConstructorsOfWhateverVisibility() {
        assertThat(accessors.instantiator(Hidden.class).newInstance()).isInstanceOf(Hidden.class);
        Instantiator products = accessors.instantiator(Product.class);
        assertThat(products.newInstance()).isInstanceOf(Product.class).isNotSameAs(products.newInstance());
    }

    @Test
    @Spec("2.002")
    void saysWhyThereIsNoInstance() {
        assertFails(
                ProviderErrorCode.NO_INSTANCE,
                "The constructor of '" + Failing.class.getName() + "' has failed\n  The cause tells why",
                () -> accessors.instantiator(Failing.class).newInstance());
        assertThatThrownBy(() -> accessors.instantiator(Failing.class).newInstance())
                .hasRootCauseMessage("no");
        assertThatThrownBy(() -> accessors.instantiator(Erring.class).newInstance())
                .isInstanceOf(OutOfMemoryError.class);
        String remedy = "\n  Make it a class that is not abstract, with a constructor without parameters";
        assertFails(
                ProviderErrorCode.NO_INSTANCE,
                "There can be no instance of '" + Numbered.class.getName() + "', because it is abstract" + remedy,
                () -> accessors.instantiator(Numbered.class));
        assertFails(
                ProviderErrorCode.NO_INSTANCE,
                "There can be no instance of 'java.lang.Runnable', because it is an interface" + remedy,
                () -> accessors.instantiator(Runnable.class));
        assertFails(
                ProviderErrorCode.NO_INSTANCE,
                "There can be no instance of '" + Demanding.class.getName()
                        + "', because it has no constructor without parameters" + remedy,
                () -> accessors.instantiator(Demanding.class));
    }

    @Test
    void classesOfTheJdkStayClosed() {
        List<AttributeSource> fields = Sources.fields(String.class).stream()
                .filter(field -> field.name().equals("hash"))
                .toList();
        assertThatThrownBy(() -> accessors.state(fields))
                .isInstanceOf(AccessException.class)
                .hasMessageContaining("[ALU-4110]")
                .hasMessageContaining("the module 'java.base' keeps the package 'java.lang' closed");
    }

    // calls of method handles

    static String greeted(Object name) throws IOException {
        if (name.equals("nobody")) {
            throw new IOException("nobody is there");
        }
        return "Hello " + name;
    }

    @Test
    void functionsCallWhatTheirHandlesDo() throws ReflectiveOperationException {
        MethodHandle handle = MethodHandles.lookup()
                .findStatic(AccessBehaviour.class, "greeted", MethodType.methodType(String.class, Object.class))
                .asType(MethodType.methodType(Object.class, Object.class));
        Function<Object, Object> function = accessors.function(handle);
        Function<Object, Object> other = accessors.function(MethodHandles.identity(Object.class));
        assertThat(function.apply("me")).isEqualTo("Hello me");
        assertThat(other.apply("you")).isEqualTo("you");
        assertThatThrownBy(() -> function.apply("nobody"))
                .isInstanceOf(IOException.class)
                .hasMessage("nobody is there");
    }
}
