package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.ValueDomain;

/**
 * A shop: customers with addresses, notes and labels, orders with items in a list, products of several kinds, and contracts
 * with an id class.
 */
final class Sample implements Domain {

    /** How far an order is. */
    public enum Status {
        OPEN,
        SHIPPED,
        CLOSED
    }

    /** A class with a converter. */
    public record Email(String text) {}

    /** The class of an entity. */
    public static class Customer {}

    /** The class of an entity. */
    public static class Company extends Customer {}

    /** The class of an entity. */
    public static class Order {}

    /** The class of an entity. */
    public static class Item {}

    /** The class of an entity. */
    public static class Product {}

    /** The class of an entity. */
    public static class Book extends Product {}

    /** The class of an entity. */
    public static class Toy extends Product {}

    /** The class of an entity. */
    public static class Contract {}

    /** The class of an embeddable. */
    public static class Address {}

    /** The class of an embeddable. */
    public static class Geo {}

    /** An id class. */
    public record ContractId(Integer year, Integer number) {}

    /** What queries make of rows. */
    public static final class Pair {
        public Pair(Object first, Object second) {}
    }

    /** What queries make of rows. */
    public record Single(Object value) {}

    /** A class without public constructor. */
    public static final class Closed {
        private Closed() {}
    }

    /** A class that cannot be made. */
    public abstract static class Unfinished {
        public Unfinished(Object value) {}
    }

    static final SqlType<Email> EMAIL = SqlTypes.VARCHAR.as(Email.class, Email::text, Email::new);
    static final SqlType<Boolean> YES_NO =
            SqlTypes.character(1).as(Boolean.class, value -> value ? "Y" : "N", "Y"::equals);

    private final List<EntityDomain> entities = new ArrayList<>();

    private Sample() {}

    static Sample create() {
        Sample sample = new Sample();
        sample.fill();
        return sample;
    }

    private void fill() {
        SampleStructure.Embeddable geo = new SampleStructure.Embeddable("Geo", Geo.class);
        geo.add("latitude", SqlTypes.DOUBLE);
        geo.add("longitude", SqlTypes.DOUBLE);
        SampleStructure.Embeddable address = new SampleStructure.Embeddable("Address", Address.class);
        address.add("street", SqlTypes.VARCHAR);
        address.add("city", SqlTypes.VARCHAR);
        address.add("geo", geo);
        SampleStructure.Entity customer = entity("Customer", Customer.class).identifiedBy("id", SqlTypes.BIGINT);
        SampleStructure.Entity order = entity("Order", Order.class).identifiedBy("id", SqlTypes.BIGINT);
        SampleStructure.Entity item = entity("Item", Item.class).identifiedBy("id", SqlTypes.BIGINT);
        SampleStructure.Entity product = entity("Product", Product.class).identifiedBy("id", SqlTypes.BIGINT);
        customer.add("name", SqlTypes.VARCHAR);
        customer.add("email", EMAIL);
        customer.add("born", SqlTypes.DATE);
        customer.add("vip", YES_NO);
        customer.add("data", SqlTypes.JSON);
        customer.add("address", address);
        customer.add("boss", customer);
        customer.many("orders", order);
        customer.many("addresses", address);
        customer.many("tags", new BasicDomain(SqlTypes.VARCHAR));
        customer.map("notes", new BasicDomain(SqlTypes.VARCHAR), new BasicDomain(SqlTypes.VARCHAR));
        customer.map("favourites", product, order);
        customer.versioned("version", SqlTypes.INTEGER);
        SampleStructure.Entity company = new SampleStructure.Entity("Company", Company.class, customer);
        entities.add(company);
        company.add("size", SqlTypes.INTEGER);
        company.many("staff", customer);
        orders(order, customer, item, address);
        item.add("order", order);
        item.add("product", product);
        item.add("quantity", SqlTypes.INTEGER);
        item.add("price", SqlTypes.decimal(10, 2));
        products(product);
        SampleStructure.Embeddable contractId = new SampleStructure.Embeddable("ContractId", ContractId.class);
        entity("Contract", Contract.class)
                .identifiedBy(contractId, "year", "number", SqlTypes.INTEGER)
                .add("customer", customer);
    }

    private static void orders(
            SampleStructure.Entity order, ValueDomain customer, ValueDomain item, ValueDomain address) {
        order.add("total", SqlTypes.decimal(10, 2));
        order.add("count", SqlTypes.INTEGER);
        order.add("weight", SqlTypes.DOUBLE);
        order.add("paid", SqlTypes.BOOLEAN);
        order.add("code", SqlTypes.VARCHAR);
        order.add("day", SqlTypes.DATE);
        order.add("at", SqlTypes.TIME);
        order.add("made", SqlTypes.TIMESTAMP);
        order.add("status", SqlTypes.enumByOrdinal(Status.class));
        order.add("wanted", SqlTypes.enumByName(Status.class));
        order.add("customer", customer);
        order.add("target", address);
        order.list("items", item);
        order.versioned("version", SqlTypes.INTEGER);
    }

    private void products(SampleStructure.Entity product) {
        product.add("title", SqlTypes.VARCHAR);
        product.add("price", SqlTypes.decimal(10, 2));
        SampleStructure.Entity book = new SampleStructure.Entity("Book", Book.class, product);
        book.add("isbn", SqlTypes.VARCHAR);
        book.add("author", entities.get(0));
        book.many("authors", entities.get(0));
        SampleStructure.Entity toy = new SampleStructure.Entity("Toy", Toy.class, product);
        toy.add("age", SqlTypes.INTEGER);
        entities.add(book);
        entities.add(toy);
    }

    private SampleStructure.Entity entity(String name, Class<?> javaType) {
        SampleStructure.Entity entity = new SampleStructure.Entity(name, javaType);
        entities.add(entity);
        return entity;
    }

    @Override
    public Optional<EntityDomain> entity(String name) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name)
                        || entity.javaType().getName().equals(name))
                .findFirst();
    }

    @Override
    public Optional<EntityDomain> entity(Class<?> type) {
        return entities.stream().filter(entity -> entity.javaType() == type).findFirst();
    }

    @Override
    public List<EntityDomain> entities() {
        return List.copyOf(entities);
    }

    /** The classes inside of this one are named as of a package {@code shop}. */
    @Override
    public Optional<Class<?>> javaClass(String name) {
        for (Class<?> type : Sample.class.getDeclaredClasses()) {
            if (name.equals("shop." + type.getSimpleName())) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
