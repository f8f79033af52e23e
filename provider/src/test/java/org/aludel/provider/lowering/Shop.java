package org.aludel.provider.lowering;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Entities with all kinds of attributes, for tests of queries. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable"})
public final class Shop {

    private Shop() {}

    /** All of them. */
    public static Class<?>[] classes() {
        return new Class<?>[] {
            Region.class,
            Customer.class,
            Profile.class,
            Purchase.class,
            Line.class,
            Store.class,
            Tag.class,
            Payment.class,
            Card.class,
            Cash.class,
            Vehicle.class,
            Car.class,
            Truck.class,
            Figure.class,
            Circle.class,
            Square.class,
            Slot.class,
            Booking.class
        };
    }

    @Entity
    public static class Region {
        @Id
        public long id;

        public String name;
    }

    @Embeddable
    public static class Address {
        public String street;

        @ManyToOne(fetch = FetchType.LAZY)
        public Region region;
    }

    @Entity
    public static class Customer {
        @Id
        public long id;

        public String name;
        public Address address;

        @Version
        public int version;

        @OneToMany(mappedBy = "customer")
        public Collection<Purchase> purchases;

        @OneToOne(mappedBy = "customer", fetch = FetchType.LAZY)
        public Profile profile;

        @ElementCollection
        public Set<String> phones;

        @ElementCollection
        public Map<String, Integer> scores;

        @ElementCollection
        @OrderColumn
        public List<Address> places;
    }

    @Entity
    public static class Profile {
        @Id
        public long id;

        public String text;

        @OneToOne
        public Customer customer;
    }

    @Entity
    public static class Purchase {
        @Id
        public long id;

        public int amount;

        @ManyToOne(fetch = FetchType.LAZY)
        public Customer customer;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinTable
        public Store store;

        @OneToMany(mappedBy = "purchase")
        @OrderColumn(name = "pos")
        public List<Line> lines;

        @ManyToMany
        public Set<Tag> tags;

        @ManyToOne(fetch = FetchType.LAZY)
        public Payment payment;
    }

    @Entity
    public static class Line {
        @Id
        public long id;

        public String product;

        @ManyToOne(fetch = FetchType.LAZY)
        public Purchase purchase;
    }

    @Entity
    public static class Store {
        @Id
        public long id;

        public String name;
    }

    @Entity
    public static class Tag {
        @Id
        public String name;

        @ManyToMany(mappedBy = "tags")
        public Collection<Purchase> purchases;
    }

    @Entity
    @Inheritance
    @DiscriminatorValue("P")
    public static class Payment {
        @Id
        public long id;

        public int sum;
    }

    @Entity
    @DiscriminatorValue("C")
    public static class Card extends Payment {
        public String number;
    }

    @Entity
    @DiscriminatorValue("M")
    public static class Cash extends Payment {
        public String currency;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    public static class Vehicle {
        @Id
        public long id;

        public String plate;
    }

    @Entity
    public static class Car extends Vehicle {
        public int seats;
    }

    @Entity
    public static class Truck extends Vehicle {
        public int load;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Figure {
        @Id
        public long id;

        public String color;
    }

    @Entity
    public static class Circle extends Figure {
        public int radius;
    }

    @Entity
    public static class Square extends Figure {
        public int side;
    }

    @Embeddable
    public record SlotId(int floor, int place) {}

    @Entity
    public static class Slot {
        @EmbeddedId
        public SlotId id;

        public String room;
    }

    @Entity
    public static class Booking {
        @Id
        public long id;

        @ManyToOne(fetch = FetchType.LAZY)
        public Slot slot;
    }
}
