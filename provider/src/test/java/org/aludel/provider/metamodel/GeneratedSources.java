package org.aludel.provider.metamodel;

import java.util.List;
import java.util.Map;

/** Classes of a shop, as the metamodel generator sees them: their source. */
final class GeneratedSources {

    /** The classes that a unit has. */
    static final List<String> MANAGED =
            List.of("Base", "Customer", "Vip", "Order", "Address", "Odd", "Outer$Point", "Outer$Place");

    private GeneratedSources() {}

    /** The source files by the names of their classes. */
    static Map<String, String> all() {
        return Map.of(
                "Base", BASE, "Customer", CUSTOMER, "Vip", VIP, "Order", ORDER, "Address", ADDRESS, "Odd", ODD, "Outer",
                OUTER);
    }

    private static final String BASE =
            """
            package shop;

            import jakarta.persistence.*;
            import java.io.Serializable;

            @MappedSuperclass
            public abstract class Base<K extends Serializable> {
                @Id K id;
                @Version int version;
                transient String cached;
            }
            """;

    private static final String CUSTOMER =
            """
            package shop;

            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.*;

            @Entity
            @NamedQuery(
                    name = "Customer.byName",
                    query = "select c from Customer c where c.name = :name",
                    resultClass = Customer.class)
            @NamedQuery(name = "countAll", query = "select count(c) from Customer c", resultClass = Long.class)
            @NamedQuery(name = "untyped", query = "select c.name from Customer c")
            @NamedEntityGraph
            @NamedEntityGraph(name = "Customer.withOrders", attributeNodes = @NamedAttributeNode("orders"))
            @SqlResultSetMapping(name = "customer.name", columns = @ColumnResult(name = "name"))
            public class Customer extends Base<Long> {
                static int count;
                String name;
                String lastName;
                boolean vip;
                byte[] picture;
                char letter;
                BigDecimal total;
                LocalDate since;
                Status status;
                @Transient String left;
                Address address;
                @ManyToOne Customer partner;
                @ElementCollection Set<String> tags;
                @ElementCollection Collection<Address> places;
                @OneToMany(mappedBy = "customer") List<Order> orders;
                @ElementCollection Map<String, Integer> scores;
                @ManyToMany Map<Customer, Order> pairs;

                enum Status { OPEN, CLOSED }
            }
            """;

    private static final String VIP =
            """
            package shop;

            @jakarta.persistence.Entity
            class Vip extends Customer {
                int level;
            }
            """;

    private static final String ORDER =
            """
            package shop;

            import jakarta.persistence.*;

            @Entity
            @Table(name = "orders")
            class Order {
                private long id;
                private Customer customer;
                private String code;
                @Access(AccessType.FIELD) @Basic String note;

                @Id public long getId() { return id; }
                public void setId(long id) { this.id = id; }
                @ManyToOne public Customer getCustomer() { return customer; }
                public void setCustomer(Customer customer) { this.customer = customer; }
                protected boolean isOpen() { return true; }
                protected void setOpen(boolean open) {}
                public String getComputed() { return code; }
                @Transient public String getLeft() { return ""; }
                public void setLeft(String left) {}
                @Column(name = "dflt") public int getDefault() { return 1; }
                public void setDefault(int value) {}
            }
            """;

    private static final String ADDRESS =
            """
            package shop;

            import jakarta.persistence.*;

            @Embeddable
            record Address(String street, int number, @ManyToOne Customer landlord) {}
            """;

    private static final String ODD =
            """
            package shop;

            import jakarta.persistence.*;

            @Entity
            class Odd {
                @Id int ID;
                String _text$1;
            }
            """;

    private static final String OUTER =
            """
            package shop;

            import jakarta.persistence.*;

            class Outer {
                @Embeddable
                record Point(int x, int y) {}

                @Entity
                static class Place {
                    @EmbeddedId Point at;
                    String name;
                }
            }
            """;
}
