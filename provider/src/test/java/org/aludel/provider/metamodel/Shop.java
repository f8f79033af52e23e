package org.aludel.provider.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Basic;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.MappedSuperclassType;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.dialect.h2.H2Dialect;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.assembly.Assembly;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.source.MappingSource;
import org.aludel.provider.mapping.type.BasicTypes;
import org.aludel.provider.mapping.type.ConverterInstances;

/** Entities of all shapes. */
final class Shop {

    private Shop() {}

    static UnitMetamodel metamodel() {
        MappingProblems problems = new MappingProblems();
        MappingSource source = MappingSource.read(
                List.of(Customer.class, Vip.class, Order.class, Line.class, Seat.class, Price.class),
                List.of(),
                problems);
        UnitMapping mapping = Assembly.assemble(
                source,
                new BasicTypes(source.converters(), ConverterInstances.byConstructor()),
                H2Dialect.NEWEST,
                problems);
        assertThat(problems.all()).isEmpty();
        return new UnitMetamodel("shop", mapping);
    }

    @MappedSuperclass
    abstract static class Base<K extends Serializable> {
        @Id
        K id;

        @Version
        int version;

        String note;
    }

    @Entity
    static class Customer extends Base<Long> {
        @Basic(optional = false)
        String name;

        @Embedded
        Address address;

        @ElementCollection
        Set<String> mails;

        @ElementCollection
        Collection<Address> addresses;

        @OneToMany(mappedBy = "customer")
        List<Order> orders;

        @OneToMany
        @MapKey(name = "note")
        Map<String, Order> byNote;

        @OneToOne
        Customer partner;
    }

    @Entity(name = "VeryImportant")
    static class Vip extends Customer {
        boolean golden;
    }

    /** Its state is reached through getters. */
    @Entity
    static class Order extends Base<Integer> {
        private Customer customer;
        private Map<String, Price> prices;
        private Map<Customer, Line> lines;

        @ManyToOne(optional = false)
        public Customer getCustomer() {
            return customer;
        }

        public void setCustomer(Customer customer) {
            this.customer = customer;
        }

        @ElementCollection
        public Map<String, Price> getPrices() {
            return prices;
        }

        public void setPrices(Map<String, Price> prices) {
            this.prices = prices;
        }

        @ManyToMany
        public Map<Customer, Line> getLines() {
            return lines;
        }

        public void setLines(Map<Customer, Line> lines) {
            this.lines = lines;
        }
    }

    @Entity
    static class Line {
        @EmbeddedId
        LineKey key;
    }

    @Embeddable
    record LineKey(int order, int number) {}

    @Embeddable
    record Price(BigDecimal amount, String currency) {}

    @Embeddable
    static class Address {
        String street;

        @ManyToOne
        Customer landlord;
    }

    @Entity
    @IdClass(SeatKey.class)
    static class Seat {
        @Id
        int row;

        @Id
        int number;
    }

    record SeatKey(int row, int number) {}

    @StaticMetamodel(Base.class)
    abstract static class Base_ {
        static final String NOTE = "note";
        static volatile MappedSuperclassType<Base<?>> class_;
        static volatile SingularAttribute<Base<?>, Object> id;
        static volatile SingularAttribute<Base<?>, Integer> version;
        static volatile SingularAttribute<Base<?>, String> note;
    }

    @StaticMetamodel(Customer.class)
    abstract static class Customer_ extends Base_ {
        static volatile EntityType<Customer> class_;
        static volatile SingularAttribute<Customer, String> name;
        static volatile SingularAttribute<Customer, Address> address;
        static volatile SetAttribute<Customer, String> mails;
        static volatile CollectionAttribute<Customer, Address> addresses;
        static volatile ListAttribute<Customer, Order> orders;
        static volatile MapAttribute<Customer, String, Order> byNote;
        static volatile SingularAttribute<Customer, String> gone;
        static volatile String word = "untouched";
    }

    @StaticMetamodel(Address.class)
    abstract static class Address_ {
        static volatile EmbeddableType<Address> class_;
        static volatile SingularAttribute<Address, String> street;
    }

    /** Of another class, in spite of its name. */
    @StaticMetamodel(Customer.class)
    abstract static class Seat_ {
        static volatile SingularAttribute<Seat, Integer> row;
    }
}
