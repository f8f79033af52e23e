package org.aludel.provider.metamodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.Bindable.BindableType;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.lang.reflect.Member;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aludel.provider.Spec;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.metamodel.Shop.Address;
import org.aludel.provider.metamodel.Shop.Base;
import org.aludel.provider.metamodel.Shop.Customer;
import org.aludel.provider.metamodel.Shop.Line;
import org.aludel.provider.metamodel.Shop.LineKey;
import org.aludel.provider.metamodel.Shop.Order;
import org.aludel.provider.metamodel.Shop.Price;
import org.aludel.provider.metamodel.Shop.Seat;
import org.aludel.provider.metamodel.Shop.SeatKey;
import org.aludel.provider.metamodel.Shop.Vip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MetamodelTest {

    private static final UnitMetamodel UNIT = Shop.metamodel();

    private static List<String> names(Set<? extends Attribute<?, ?>> attributes) {
        return attributes.stream().map(Attribute::getName).toList();
    }

    private static Set<Class<?>> classes(Set<? extends ManagedType<?>> types) {
        return types.stream().map(ManagedType::getJavaType).collect(Collectors.toSet());
    }

    // ---- types

    @Test
    @Spec({"5.009", "5.015"})
    void knowsTheTypesOfTheUnit() {
        assertThat(classes(UNIT.getEntities()))
                .containsExactlyInAnyOrder(Customer.class, Vip.class, Order.class, Line.class, Seat.class);
        assertThat(classes(UNIT.getEmbeddables())).containsExactlyInAnyOrder(Address.class, Price.class, LineKey.class);
        assertThat(classes(UNIT.getManagedTypes()))
                .hasSize(9)
                .contains(Base.class)
                .containsAll(classes(UNIT.getEntities()))
                .containsAll(classes(UNIT.getEmbeddables()));
        assertThat(UNIT.managedType(Base.class).getPersistenceType()).isEqualTo(PersistenceType.MAPPED_SUPERCLASS);
        assertThat(UNIT.entity(Seat.class).getPersistenceType()).isEqualTo(PersistenceType.ENTITY);
        assertThat(UNIT.embeddable(Price.class).getPersistenceType()).isEqualTo(PersistenceType.EMBEDDABLE);
        assertThatThrownBy(() -> UNIT.getEntities().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @Spec("5.009")
    void findsEntitiesByTheirNames() {
        assertThat(UNIT.entity("VeryImportant")).isSameAs(UNIT.entity(Vip.class));
        assertThat(UNIT.entity(Vip.class).getName()).isEqualTo("VeryImportant");
        assertThat(UNIT.entity(Order.class).getName()).isEqualTo("Order");
    }

    // ---- attributes of types

    @Test
    @Spec("5.010")
    void tellsInheritedAttributesFromDeclaredOnes() {
        EntityType<Vip> vip = UNIT.entity(Vip.class);
        assertThat(names(vip.getDeclaredAttributes())).containsExactly("golden");
        assertThat(names(vip.getAttributes()))
                .startsWith("id", "version", "note")
                .endsWith("golden")
                .hasSize(11);
        assertThat(names(vip.getPluralAttributes())).containsExactly("mails", "addresses", "orders", "byNote");
        assertThat(vip.getDeclaredPluralAttributes()).isEmpty();
        assertThat(names(vip.getDeclaredSingularAttributes())).containsExactly("golden");
        assertThat(names(UNIT.entity(Customer.class).getDeclaredPluralAttributes()))
                .containsExactly("mails", "addresses", "orders", "byNote");
        assertThat(names(vip.getSingularAttributes()))
                .containsExactly("id", "version", "note", "name", "address", "partner", "golden");
        assertThat(vip.getAttribute("name"))
                .isSameAs(UNIT.entity(Customer.class).getDeclaredAttribute("name"));
    }

    @Test
    @Spec({"5.010", "5.013"})
    void givesAnAttributeOfAGenericSuperclassTheTypeThatTheSubclassHas() {
        ManagedType<?> base = UNIT.managedType(Base.class);
        SingularAttribute<? super Customer, Long> ofCustomer =
                UNIT.entity(Customer.class).getSingularAttribute("id", Long.class);
        SingularAttribute<? super Order, Integer> ofOrder =
                UNIT.entity(Order.class).getId(Integer.class);
        assertThat(ofCustomer.getDeclaringType()).isSameAs(base);
        assertThat(ofOrder.getDeclaringType()).isSameAs(base);
        assertThat(ofOrder.getJavaType()).isEqualTo(Integer.class);
        assertThat(base.getAttribute("id").getJavaType()).isEqualTo(java.io.Serializable.class);
        assertThat(UNIT.entity(Order.class).getAttribute("note")).isSameAs(base.getAttribute("note"));
    }

    @Test
    @Spec("5.010")
    void takesPrimitiveTypesForTheirWrappers() {
        EntityType<Customer> customer = UNIT.entity(Customer.class);
        assertThat(customer.getSingularAttribute("version", int.class))
                .isSameAs(customer.getSingularAttribute("version", Integer.class));
    }

    @Test
    @Spec("5.017")
    void hasTheComponentsOfRecords() {
        EmbeddableType<Price> price = UNIT.embeddable(Price.class);
        assertThat(names(price.getSingularAttributes())).containsExactly("amount", "currency");
        assertThat(price.getAttribute("currency").getJavaMember().getName()).isEqualTo("currency");
    }

    // ---- one attribute

    @ParameterizedTest(name = "{0}.{1}")
    @Spec({"5.012", "5.013"})
    @CsvSource(delimiter = '|', textBlock = """
                    # entity      | attribute | kind               | java type  | type of a value | association
                    Customer      | id        | BASIC              | Long       | Long            | false
                    Customer      | version   | BASIC              | int        | Integer         | false
                    Customer      | name      | BASIC              | String     | String          | false
                    Customer      | address   | EMBEDDED           | Address    | Address         | false
                    Customer      | mails     | ELEMENT_COLLECTION | Set        | String          | false
                    Customer      | addresses | ELEMENT_COLLECTION | Collection | Address         | false
                    Customer      | orders    | ONE_TO_MANY        | List       | Order           | true
                    Customer      | byNote    | ONE_TO_MANY        | Map        | Order           | true
                    Customer      | partner   | ONE_TO_ONE         | Customer   | Customer        | true
                    VeryImportant | golden    | BASIC              | boolean    | Boolean         | false
                    Order         | customer  | MANY_TO_ONE        | Customer   | Customer        | true
                    Order         | prices    | ELEMENT_COLLECTION | Map        | Price           | false
                    Order         | lines     | MANY_TO_MANY       | Map        | Line            | true
                    Line          | key       | EMBEDDED           | LineKey    | LineKey         | false
                    """)
    void describesAttributes(
            String entity,
            String name,
            PersistentAttributeType kind,
            String type,
            String valueType,
            boolean association) {
        Attribute<?, ?> attribute = UNIT.entity(entity).getAttribute(name);
        assertThat(attribute.getPersistentAttributeType()).isEqualTo(kind);
        assertThat(attribute.getJavaType().getSimpleName()).isEqualTo(type);
        assertThat(attribute.isAssociation()).isEqualTo(association);
        assertThat(attribute.isCollection()).isEqualTo(attribute instanceof PluralAttribute);
        Class<?> value = attribute instanceof PluralAttribute<?, ?, ?> plural
                ? plural.getElementType().getJavaType()
                : ((SingularAttribute<?, ?>) attribute).getType().getJavaType();
        assertThat(value.getSimpleName()).isEqualTo(valueType);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @Spec("5.012")
    @CsvSource(delimiter = '|', textBlock = """
                    # entity      | attribute | id    | version | optional
                    Customer      | id        | true  | false   | false
                    Customer      | version   | false | true    | false
                    Customer      | note      | false | false   | true
                    Customer      | name      | false | false   | false
                    Customer      | partner   | false | false   | true
                    Customer      | address   | false | false   | true
                    VeryImportant | golden    | false | false   | false
                    Order         | customer  | false | false   | false
                    Line          | key       | true  | false   | false
                    Seat          | row       | true  | false   | false
                    """)
    void saysWhatSingularAttributesAreFor(String entity, String name, boolean id, boolean version, boolean optional) {
        SingularAttribute<?, ?> attribute = UNIT.entity(entity).getSingularAttribute(name);
        assertThat(attribute.isId()).isEqualTo(id);
        assertThat(attribute.isVersion()).isEqualTo(version);
        assertThat(attribute.isOptional()).isEqualTo(optional);
    }

    @Test
    @Spec("5.012")
    void knowsContainersAndKeys() {
        EntityType<Customer> customer = UNIT.entity(Customer.class);
        SetAttribute<? super Customer, String> mails = customer.getSet("mails", String.class);
        ListAttribute<? super Customer, Order> orders = customer.getList("orders", Order.class);
        MapAttribute<? super Customer, String, Order> byNote = customer.getMap("byNote", String.class, Order.class);
        assertThat(mails.getCollectionType()).isEqualTo(PluralAttribute.CollectionType.SET);
        assertThat(orders.getCollectionType()).isEqualTo(PluralAttribute.CollectionType.LIST);
        assertThat(byNote.getCollectionType()).isEqualTo(PluralAttribute.CollectionType.MAP);
        assertThat(customer.getCollection("addresses", Address.class).getCollectionType())
                .isEqualTo(PluralAttribute.CollectionType.COLLECTION);
        assertThat(byNote.getKeyJavaType()).isEqualTo(String.class);
        assertThat(byNote.getKeyType().getPersistenceType()).isEqualTo(PersistenceType.BASIC);
        assertThat(UNIT.entity(Order.class).getMap("lines").getKeyType()).isSameAs(customer);
        assertThat(UNIT.entity(Order.class).getMap("prices").getElementType()).isSameAs(UNIT.embeddable(Price.class));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @Spec("5.013")
    @CsvSource({"Customer, name, name", "Order, customer, getCustomer", "Line, key, key"})
    void knowsTheMemberThatStateIsReachedThrough(String entity, String name, String member) {
        Member found = UNIT.entity(entity).getAttribute(name).getJavaMember();
        assertThat(found.getName()).isEqualTo(member);
    }

    @Test
    @Spec("5.014")
    void saysWhatCanBeBound() {
        EntityType<Customer> customer = UNIT.entity(Customer.class);
        assertThat(customer.getBindableType()).isEqualTo(BindableType.ENTITY_TYPE);
        assertThat(customer.getBindableJavaType()).isEqualTo(Customer.class);
        assertThat(customer.getSingularAttribute("name").getBindableType()).isEqualTo(BindableType.SINGULAR_ATTRIBUTE);
        assertThat(customer.getList("orders").getBindableType()).isEqualTo(BindableType.PLURAL_ATTRIBUTE);
        assertThat(customer.getList("orders").getBindableJavaType()).isEqualTo(Order.class);
    }

    // ---- identifiers and versions

    @Test
    @Spec("5.011")
    void knowsIdentifiersAndVersions() {
        EntityType<Customer> customer = UNIT.entity(Customer.class);
        assertThat(customer.hasSingleIdAttribute()).isTrue();
        assertThat(customer.getIdType().getJavaType()).isEqualTo(Long.class);
        assertThat(customer.hasVersionAttribute()).isTrue();
        assertThat(customer.getVersion(int.class)).isSameAs(customer.getAttribute("version"));
        IdentifiableType<?> base = (IdentifiableType<?>) UNIT.managedType(Base.class);
        assertThat(base.getDeclaredVersion(Integer.class)).isSameAs(customer.getVersion(Integer.class));
        EntityType<Line> line = UNIT.entity(Line.class);
        assertThat(line.getDeclaredId(LineKey.class)).isSameAs(line.getAttribute("key"));
        assertThat(line.getIdType()).isSameAs(UNIT.embeddable(LineKey.class));
        assertThat(line.hasVersionAttribute()).isFalse();
        EntityType<Seat> seat = UNIT.entity(Seat.class);
        assertThat(seat.hasSingleIdAttribute()).isFalse();
        assertThat(names(seat.getIdClassAttributes())).containsExactly("row", "number");
        assertThat(seat.getIdType().getJavaType()).isEqualTo(SeatKey.class);
    }

    @Test
    @Spec("5.011")
    void knowsSupertypes() {
        assertThat(UNIT.entity(Vip.class).getSupertype()).isSameAs(UNIT.entity(Customer.class));
        assertThat(UNIT.entity(Customer.class).getSupertype()).isSameAs(UNIT.managedType(Base.class));
        assertThat(((IdentifiableType<?>) UNIT.managedType(Base.class)).getSupertype())
                .isNull();
        assertThat(UNIT.entity(Seat.class).getSupertype()).isNull();
    }

    // ---- what is not there

    static Stream<Arguments> questionsWithoutAnswer() {
        return Stream.of(
                mistake(
                        "a class of no unit",
                        ProviderErrorCode.NO_MANAGED_TYPE,
                        unit -> unit.managedType(String.class)),
                mistake("an unknown name", ProviderErrorCode.NO_MANAGED_TYPE, unit -> unit.entity("Custmer")),
                mistake("an embeddable entity", ProviderErrorCode.NO_MANAGED_TYPE, unit -> unit.entity(Price.class)),
                mistake("a superclass as entity", ProviderErrorCode.NO_MANAGED_TYPE, unit -> unit.entity(Base.class)),
                mistake("an entity embedded", ProviderErrorCode.NO_MANAGED_TYPE, unit -> unit.embeddable(Seat.class)),
                missing("no such name", entity -> entity.getAttribute("nam")),
                missing("not declared", entity -> entity.getDeclaredAttribute("note")),
                missing(
                        "not declared, with its type",
                        entity -> entity.getDeclaredSingularAttribute("note", String.class)),
                missing("several values", entity -> entity.getSingularAttribute("orders")),
                missing("one value", entity -> entity.getCollection("name")),
                missing("list as collection", entity -> entity.getCollection("orders")),
                missing("list as set", entity -> entity.getSet("orders", Order.class)),
                missing("set as list", entity -> entity.getList("mails")),
                missing("collection as map", entity -> entity.getMap("addresses")),
                missing("other type", entity -> entity.getSingularAttribute("name", Integer.class)),
                missing("other element", entity -> entity.getList("orders", Customer.class)),
                missing("other key", entity -> entity.getMap("byNote", Integer.class, Order.class)),
                missing("other value", entity -> entity.getDeclaredMap("byNote", String.class, Customer.class)),
                identifier("id of another type", Customer.class, entity -> entity.getId(String.class)),
                identifier("inherited id", Customer.class, entity -> entity.getDeclaredId(Long.class)),
                identifier("id of an id class", Seat.class, entity -> entity.getId(Integer.class)),
                identifier("no id class", Customer.class, IdentifiableType::getIdClassAttributes),
                identifier("no version", Seat.class, entity -> entity.getVersion(int.class)),
                identifier("version of another type", Customer.class, entity -> entity.getVersion(long.class)),
                identifier("inherited version", Customer.class, entity -> entity.getDeclaredVersion(int.class)));
    }

    private static Arguments mistake(String what, ProviderErrorCode code, Consumer<UnitMetamodel> question) {
        return Arguments.of(what, code, question);
    }

    private static Arguments missing(String what, Consumer<EntityType<Customer>> question) {
        return mistake(
                what, ProviderErrorCode.NO_METAMODEL_ATTRIBUTE, unit -> question.accept(unit.entity(Customer.class)));
    }

    private static Arguments identifier(String what, Class<?> entity, Consumer<IdentifiableType<?>> question) {
        return mistake(what, ProviderErrorCode.NO_IDENTIFIER_ATTRIBUTE, unit -> question.accept(unit.entity(entity)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questionsWithoutAnswer")
    @Spec({"5.009", "5.010", "5.011"})
    void refusesWhatIsNotThere(String what, ProviderErrorCode code, Consumer<UnitMetamodel> question) {
        assertThatThrownBy(() -> question.accept(UNIT))
                .as(what)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[" + code.id() + "]");
    }

    @Test
    void saysWhatWasProbablyMeant() {
        assertThatThrownBy(() -> UNIT.entity("Custmer"))
                .hasMessage("[ALU-4600] The persistence unit has no entity 'Custmer'. Did you mean 'Customer'?");
        assertThatThrownBy(() -> UNIT.entity(Customer.class).getAttribute("nam"))
                .hasMessage("[ALU-4601] The entity 'Customer' has no persistent attribute 'nam'. Did you mean 'name'?");
        assertThatThrownBy(() -> UNIT.entity(Customer.class).getSet("orders"))
                .hasMessageEndingWith(".orders' is no set attribute, but a java.util.List");
    }
}
