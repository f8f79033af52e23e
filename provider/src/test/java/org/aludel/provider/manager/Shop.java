package org.aludel.provider.manager;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Entities of a shop. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
final class Shop {

    static final Class<?>[] CLASSES = {Customer.class, Purchase.class, Line.class, Gift.class};

    private Shop() {}

    /** Where a customer lives. */
    @Embeddable
    record Address(String street, String city) {}

    @Entity(name = "Customer")
    @Table(name = "customer")
    @NamedQuery(
            name = "Customer.byCity",
            query = "select c from Customer c where c.address.city = :city order by c.name")
    @NamedQuery(
            name = "Customer.names",
            query = "select c.name from Customer c",
            resultClass = String.class,
            hints = @QueryHint(name = "jakarta.persistence.query.timeout", value = "5000"))
    static class Customer {
        @Id
        @GeneratedValue
        Long id;

        @Version
        int version;

        String name;

        Address address;

        @ElementCollection
        Set<String> tags = new HashSet<>();

        @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Purchase> purchases = new ArrayList<>();

        Customer() {}

        Customer(String name, String city) {
            this.name = name;
            this.address = new Address("Main Street", city);
        }

        Purchase buy(String number) {
            Purchase purchase = new Purchase(number, this);
            purchases.add(purchase);
            return purchase;
        }

        Long getId() {
            return id;
        }

        String getName() {
            return name;
        }
    }

    @Entity(name = "Purchase")
    @Table(name = "purchase")
    @NamedEntityGraph(
            name = "Purchase.all",
            attributeNodes = {
                @NamedAttributeNode(value = "customer", subgraph = "customer"),
                @NamedAttributeNode("lines")
            },
            subgraphs = @NamedSubgraph(name = "customer", attributeNodes = @NamedAttributeNode("tags")))
    static class Purchase {
        @Id
        @GeneratedValue
        Long id;

        String number;

        @ManyToOne(fetch = FetchType.LAZY)
        Customer customer;

        @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL)
        List<Line> lines = new ArrayList<>();

        Purchase() {}

        Purchase(String number, Customer customer) {
            this.number = number;
            this.customer = customer;
        }

        Line add(String product, int amount) {
            return add(new Line(product, amount, this));
        }

        <T extends Line> T add(T line) {
            lines.add(line);
            return line;
        }
    }

    @Entity(name = "Line")
    @Table(name = "line")
    static class Line {
        @Id
        @GeneratedValue
        Long id;

        String product;

        int amount;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        Purchase purchase;

        Line() {}

        Line(String product, int amount, Purchase purchase) {
            this.product = product;
            this.amount = amount;
            this.purchase = purchase;
        }
    }

    @Entity(name = "Gift")
    static class Gift extends Line {
        String greeting;

        Gift() {}

        Gift(String product, String greeting, Purchase purchase) {
            super(product, 1, purchase);
            this.greeting = greeting;
        }
    }
}
