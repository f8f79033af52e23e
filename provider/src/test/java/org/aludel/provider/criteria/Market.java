package org.aludel.provider.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.dialect.h2.H2Dialect;
import org.aludel.provider.domain.UnitDomain;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.assembly.Assembly;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.source.MappingSource;
import org.aludel.provider.mapping.type.BasicTypes;
import org.aludel.provider.mapping.type.ConverterInstances;
import org.aludel.provider.metamodel.UnitMetamodel;

/** Entities to be asked for. */
final class Market {

    private static final UnitMapping MAPPING = mapping();
    static final UnitDomain DOMAIN = new UnitDomain(MAPPING, Market.class.getClassLoader());
    static final UnitMetamodel METAMODEL = new UnitMetamodel("market", MAPPING);
    static final UnitCriteriaBuilder BUILDER = new UnitCriteriaBuilder(METAMODEL);

    private Market() {}

    private static UnitMapping mapping() {
        MappingProblems problems = new MappingProblems();
        MappingSource source = MappingSource.read(
                List.of(Customer.class, Purchase.class, Line.class, Product.class, Book.class, Toy.class),
                List.of(),
                problems);
        UnitMapping mapping = Assembly.assemble(
                source,
                new BasicTypes(source.converters(), ConverterInstances.byConstructor()),
                H2Dialect.NEWEST,
                problems);
        assertThat(problems.all()).isEmpty();
        return mapping;
    }

    enum Status {
        OPEN,
        PAID
    }

    @Embeddable
    static class Address {
        String city;
        String street;
    }

    @Entity
    static class Customer {
        @Id
        Long id;

        String name;
        boolean vip;

        @Embedded
        Address address;

        @OneToMany(mappedBy = "customer")
        Set<Purchase> purchases;

        @OneToOne
        Customer partner;
    }

    @Entity
    static class Purchase {
        @Id
        Integer id;

        String note;
        int amount;
        Integer discount;
        Long points;
        double weight;
        Float factor;
        BigDecimal total;
        boolean paid;
        Status status;
        LocalDate day;
        LocalDateTime moment;

        @Column(name = "letter")
        char letter;

        @ManyToOne
        Customer customer;

        @OneToMany(mappedBy = "purchase")
        @OrderColumn
        List<Line> lines;

        @ElementCollection
        Collection<String> tags;

        @ElementCollection
        Map<String, Integer> prices;
    }

    @Entity
    static class Line {
        @Id
        Long id;

        int quantity;

        @ManyToOne
        Purchase purchase;

        @ManyToOne
        Product product;
    }

    @Entity
    static class Product {
        @Id
        Long id;

        String name;
    }

    @Entity
    static class Book extends Product {
        int pages;
    }

    @Entity
    static class Toy extends Product {
        int age;
    }

    /** Made of rows. */
    public record Summary(String name, long count) {}
}
