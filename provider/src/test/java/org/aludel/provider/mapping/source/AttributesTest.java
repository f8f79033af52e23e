package org.aludel.provider.mapping.source;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aludel.provider.Spec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked // as the classes that are read usually are
@SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"})
class AttributesTest {

    private final MappingProblems problems = new MappingProblems();

    private MappingSource read(Class<?>... classes) {
        return MappingSource.read(List.of(classes), List.of(), problems);
    }

    /** Name and access type of each attribute. */
    private static List<String> words(Collection<AttributeSource> attributes) {
        return attributes.stream()
                .map(attribute ->
                        attribute.name() + ":" + attribute.access().name().charAt(0))
                .toList();
    }

    private List<String> attributes(Class<?> type) {
        List<String> words = words(read(type).attributes(type));
        assertThat(problems.all()).isEmpty();
        return words;
    }

    // fields

    @Entity
    static class Fields {
        @Id
        private Long id;

        static String shared;
        String second;
        transient String lost;

        @Transient
        String alsoLost;

        protected int first;

        public String getCalculated() {
            return "";
        }
    }

    @Test
    @Spec("2.006")
    void readsFieldsThatAreNeitherTransientNorStatic() {
        assertThat(attributes(Fields.class)).containsExactly("id:F", "second:F", "first:F");
    }

    // properties

    @Entity
    static class BeanProperties {
        private Long id;
        private boolean open;
        private String url;

        @Id
        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }

        @Column(name = "o")
        protected boolean isOpen() {
            return open;
        }

        protected void setOpen(boolean open) {
            this.open = open;
        }

        public String getURL() {
            return url;
        }

        public void setURL(String url) {
            this.url = url;
        }

        public String getaX() {
            return url;
        }

        public void setaX(String x) {
            url = x;
        }

        @Transient
        public String getLost() {
            return url;
        }

        public void setLost(String lost) {
            url = lost;
        }

        public String getCalculated() {
            return url;
        }

        public String isNoProperty() {
            return url;
        }

        public void setNoProperty(String text) {}

        String getHidden() {
            return url;
        }

        void setHidden(String hidden) {
            url = hidden;
        }

        public static String getShared() {
            return "";
        }

        public static void setShared(String shared) {}

        public String get() {
            return url;
        }
    }

    @Test
    @Spec({"2.007", "2.008"})
    void readsPropertiesWithGetterAndSetter() {
        assertThat(attributes(BeanProperties.class)).containsExactly("id:P", "open:P", "URL:P", "aX:P");
        AttributeSource open =
                read(BeanProperties.class).attributes(BeanProperties.class).get(1);
        assertThat(open.annotations().get(Column.class)).map(Column::name).contains("o");
        assertThat(open.getter()).isNotNull().extracting("name").isEqualTo("isOpen");
        assertThat(open.setter()).isNotNull().extracting("name").isEqualTo("setOpen");
    }

    @ParameterizedTest
    @Spec("2.008")
    @CsvSource({"Name,name", "URL,URL", "X,x", "aX,aX", "XAxis,XAxis", "Ab,ab", "Äpfel,äpfel", "'',''"})
    void namesPropertiesAsJavaBeansDo(String rest, String name) {
        assertThat(Properties.decapitalize(rest)).isEqualTo(name);
    }

    @Entity
    static class SetterOnly {
        private Long id;
        private String name;

        @Id
        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }

        @Basic
        public String getName() {
            return name;
        }

        @Column(name = "x")
        private String getOther() {
            return name;
        }

        private void setOther(String other) {}
    }

    @Test
    @Spec("2.008")
    void reportsAnnotatedGettersWithoutSetterOrVisibility() {
        read(SetterOnly.class);
        assertThat(problems.all())
                .containsExactly(
                        "The property '" + SetterOnly.class.getName()
                                + ".name' has no setter that takes what its getter"
                                + " returns. Add one, or mark the getter @Transient.",
                        "The getter of '" + SetterOnly.class.getName()
                                + ".other' has mapping annotations, but is neither"
                                + " public nor protected. Make it protected.");
    }

    // access of single attributes

    @Entity
    @Access(AccessType.FIELD)
    static class FieldsWithProperty {
        @Id
        @Access(AccessType.FIELD)
        Long id;

        @Transient
        String phone;

        String plain;

        @Access(AccessType.PROPERTY)
        @Column(name = "PHONE")
        protected String getPhone() {
            return phone;
        }

        protected void setPhone(String phone) {
            this.phone = phone;
        }
    }

    @Entity
    @Access(AccessType.PROPERTY)
    static class PropertiesWithField {
        private Long id;

        @Access(AccessType.FIELD)
        @Column(name = "RAW")
        private String raw;

        @Id
        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }

        @Transient
        public String getRaw() {
            return raw;
        }

        public void setRaw(String raw) {
            this.raw = raw;
        }
    }

    @Test
    @Spec({"2.020", "2.021", "2.022", "11.001"})
    void letsSingleAttributesChooseTheOtherAccess() {
        assertThat(attributes(FieldsWithProperty.class)).containsExactly("id:F", "phone:P", "plain:F");
        assertThat(attributes(PropertiesWithField.class)).containsExactly("id:P", "raw:F");
        MappingSource source = read(FieldsWithProperty.class, PropertiesWithField.class);
        assertThat(source.attributes(FieldsWithProperty.class)
                        .get(1)
                        .annotations()
                        .get(Column.class))
                .map(Column::name)
                .contains("PHONE");
        assertThat(source.attributes(PropertiesWithField.class)
                        .get(1)
                        .annotations()
                        .get(Column.class))
                .map(Column::name)
                .contains("RAW");
    }

    // superclasses and generics

    @MappedSuperclass
    static class Base<K, V extends Number> {
        @Id
        K id;

        V amount;
        List<K> keys;
        Map<K, ? extends V> byKey;
        K[] many;
    }

    static class Between<T> extends Base<T, Integer> {
        String notPersistent;

        @Column
        T alsoNot;
    }

    @Entity
    static class Concrete extends Between<UUID> {
        @ElementCollection
        List<String> texts;

        @Transient
        List<UUID> keys2;
    }

    @Entity
    static class Open<K extends Comparable<K> & Serializable> {
        @Id
        Long id;

        @Basic
        K bounded;
    }

    @Test
    @Spec({"2.004", "2.094"})
    void inheritsFromMappedSuperclassesWithTheTypesOfTheConcreteClass() {
        MappingSource source = MappingSource.read(List.of(Concrete.class), List.of(), new MappingProblems());
        assertThat(source.attributes(Concrete.class))
                .extracting(
                        attribute -> attribute.name() + " " + attribute.type().getTypeName())
                .containsExactly(
                        "id java.util.UUID",
                        "amount java.lang.Integer",
                        "keys java.util.List<java.util.UUID>",
                        "byKey java.util.Map<java.util.UUID, java.lang.Integer>",
                        "many java.util.UUID[]",
                        "texts java.util.List<java.lang.String>");
        assertThat(source.upTo(Concrete.class))
                .extracting(ClassSource::type)
                .containsExactly(Base.class, Concrete.class);
        assertThat(source.attributes(Concrete.class).get(5).type())
                .isEqualTo(fieldType("texts"))
                .hasToString("java.util.List<java.lang.String>");
        assertThat(source.attributes(Concrete.class).get(2).type()).isEqualTo(fieldType("keys2"));
    }

    private static java.lang.reflect.Type fieldType(String name) {
        try {
            return Concrete.class.getDeclaredField(name).getGenericType();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void takesTheBoundOfVariablesThatStayOpen() {
        assertThat(read(Open.class).attributes(Open.class).get(1).javaType()).isEqualTo(Comparable.class);
    }

    static class NoEntity {
        String notPersistent;
    }

    @Entity
    static class Animal extends NoEntity {
        @Id
        Long id;
    }

    static class Pet extends Animal {
        String alsoNot;
    }

    @Entity
    static class Dog extends Pet {
        String race;
    }

    @Test
    @Spec("2.004")
    void mixesEntitiesAndOtherClassesInOneHierarchy() {
        MappingSource source = read(Dog.class, Animal.class);
        assertThat(words(source.attributes(Dog.class))).containsExactly("id:F", "race:F");
        assertThat(source.classes()).extracting(ClassSource::type).containsExactly(Animal.class, Dog.class);
        assertThat(source.find(Pet.class)).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @MappedSuperclass
    abstract static class Identified<K extends Serializable> {
        @Id
        public abstract K getId();

        public abstract void setId(K id);
    }

    @Entity
    static class Overriding extends Identified<Long> {
        private Long id;

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public void setId(Long id) {
            this.id = id;
        }
    }

    @Test
    @Spec("2.015")
    void keepsTheMappingOfAPropertyThatASubclassOverrides() {
        List<AttributeSource> attributes = read(Overriding.class).attributes(Overriding.class);
        assertThat(attributes).hasSize(1);
        assertThat(attributes.get(0).javaType()).isEqualTo(Long.class);
        assertThat(attributes.get(0).annotations().has(Id.class)).isTrue();
        assertThat(problems.all()).isEmpty();
    }

    @Entity
    @SuppressWarnings("HidingField")
    static class Hiding extends Animal {
        Long id;
    }

    @Test
    void reportsFieldsThatHidePersistentOnes() {
        read(Hiding.class);
        assertThat(problems.all())
                .containsExactly("The attribute '" + Hiding.class.getName() + ".id' hides '" + Animal.class.getName()
                        + ".id', which is persistent too. Rename one of them, or mark one @Transient.");
    }

    // embeddables

    @Embeddable
    static class Address {
        private String street;

        @Column(name = "F")
        private String city;

        @Column(name = "G")
        public String getCity() {
            return city;
        }

        public void setCity(String city) {
            this.city = city;
        }
    }

    @Embeddable
    record Money(@Column(name = "A") long amount, String currency) {
        static final Money NONE = new Money(0, "");

        boolean isNone() {
            return amount == 0;
        }
    }

    @Test
    @Spec("2.024")
    void readsEmbeddablesWithTheAccessOfWhoeverEmbedsThem() {
        MappingSource source = read(Address.class);
        assertThat(words(source.attributes(Address.class, AccessType.FIELD))).containsExactly("street:F", "city:F");
        assertThat(words(source.attributes(Address.class, AccessType.PROPERTY))).containsExactly("city:P");
        assertThat(source.attributes(Address.class, AccessType.PROPERTY)
                        .get(0)
                        .annotations()
                        .get(Column.class))
                .map(Column::name)
                .contains("G");
        assertThat(source.find(Address.class)).flatMap(ClassSource::access).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    @Spec("2.060")
    void readsComponentsOfRecords() {
        MappingSource source = read(Money.class);
        for (AccessType access : AccessType.values()) {
            List<AttributeSource> attributes = source.attributes(Money.class, access);
            assertThat(words(attributes)).containsExactly("amount:F", "currency:F");
            assertThat(attributes.get(0).component()).isNotNull();
            assertThat(attributes.get(0).annotations().get(Column.class))
                    .map(Column::name)
                    .contains("A");
        }
        assertThat(problems.all()).isEmpty();
    }

    static class Key {
        Long first;
        String second;
    }

    static class SpecialKey extends Key {
        int third;
    }

    @Test
    @Spec("2.031")
    void readsClassesOfIdentifiersThatAreNotOfTheUnit() {
        assertThat(words(read().attributes(SpecialKey.class, AccessType.FIELD)))
                .containsExactly("first:F", "second:F", "third:F");
    }

    // kinds

    interface Unmapped {}

    @Entity
    static class Kinds {
        @Id
        Long id;

        @Version
        int version;

        String text;
        byte[] bytes;
        Money price;

        @Embedded
        Money special;

        @ElementCollection
        Set<String> tags;

        @Basic
        @ElementCollection
        Set<String> basicTags;

        @Embedded
        @ElementCollection
        Set<Money> prices;

        @ManyToOne
        Kinds parent;

        @OneToOne
        Kinds partner;

        @OneToMany
        List<Kinds> children;

        @ManyToMany
        Map<String, Kinds> friends;

        @Lob
        Unmapped lob;

        @Convert(converter = ClassesTest.UpperCase.class)
        Unmapped converted;
    }

    @Test
    @Spec({"2.012", "2.013", "2.073", "11.068"})
    void classifiesEveryAttribute() {
        MappingSource source = read(Kinds.class, Money.class);
        assertThat(source.attributes(Kinds.class))
                .extracting(attribute ->
                        attribute.name() + " " + source.kind(attribute).orElseThrow())
                .containsExactly(
                        "id BASIC",
                        "version BASIC",
                        "text BASIC",
                        "bytes BASIC",
                        "price EMBEDDED",
                        "special EMBEDDED",
                        "tags ELEMENT_COLLECTION",
                        "basicTags ELEMENT_COLLECTION",
                        "prices ELEMENT_COLLECTION",
                        "parent MANY_TO_ONE",
                        "partner ONE_TO_ONE",
                        "children ONE_TO_MANY",
                        "friends MANY_TO_MANY",
                        "lob BASIC",
                        "converted BASIC");
        assertThat(problems.all()).isEmpty();
    }

    @Embeddable
    static class Part {
        Unmapped deep;
    }

    @Entity
    static class Contradicting {
        @Id
        Long id;

        @Basic
        @Embedded
        Money one;

        @ManyToOne
        @ElementCollection
        List<String> two;

        @OneToOne
        @ManyToMany
        Kinds three;

        @EmbeddedId
        @OneToMany
        List<Kinds> four;

        Unmapped open;

        List<String> list;

        Part part;
    }

    @Test
    @Spec({"2.012", "2.013", "2.073"})
    void reportsContradictionsAndTypesWithoutDefault() {
        read(Contradicting.class);
        String attribute = "The attribute '" + Contradicting.class.getName();
        String contradict = ", which contradict each other. Keep one.";
        String open =
                ", which is neither a basic type nor embeddable. Say with an annotation how it is mapped, convert it"
                        + " with @Convert, or mark it @Transient.";
        assertThat(problems.all())
                .containsExactly(
                        attribute + ".one' has the annotations @Basic and @Embedded" + contradict,
                        attribute + ".two' has the annotations @ElementCollection and @ManyToOne" + contradict,
                        attribute + ".three' has the annotations @OneToOne and @ManyToMany" + contradict,
                        attribute + ".four' has the annotations @EmbeddedId and @OneToMany" + contradict,
                        attribute + ".open' is of " + Unmapped.class.getName() + open,
                        attribute + ".list' is of java.util.List<java.lang.String>" + open,
                        "The attribute '" + Part.class.getName() + ".deep' is of " + Unmapped.class.getName() + open);
    }
}
