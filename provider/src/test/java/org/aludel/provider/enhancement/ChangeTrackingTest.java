package org.aludel.provider.enhancement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aludel.provider.fixture.EnhancedClasses;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Instances of enhanced classes are looked at before changes are written only if they were changed, or can be unnoticed. */
@ExtendWith(EnhancedClasses.class)
class ChangeTrackingTest {

    @Embeddable
    static class Address {
        private String street;
        private String city;

        protected Address() {}

        Address(String street, String city) {
            this.street = street;
            this.city = city;
        }
    }

    /** Values that change in themselves, and are compared by their text. */
    static class Labels {
        private final Map<String, String> all = new HashMap<>();
    }

    static class LabelText implements AttributeConverter<Labels, String> {

        @Override
        public String convertToDatabaseColumn(Labels labels) {
            return labels == null ? null : new TreeMap<>(labels.all).toString();
        }

        @Override
        public Labels convertToEntityAttribute(String text) {
            Labels labels = new Labels();
            if (text != null && text.length() > 2) {
                for (String pair : text.substring(1, text.length() - 1).split(", ", -1)) {
                    labels.all.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
                }
            }
            return labels;
        }
    }

    @MappedSuperclass
    abstract static class Named {
        protected String name;
    }

    @Entity
    static class Customer extends Named {
        @Id
        private int id;

        @Embedded
        private Address home;

        @Convert(converter = LabelText.class)
        private Labels labels;

        @ElementCollection
        private Set<String> phones = new HashSet<>();

        @ElementCollection
        private List<Address> others = new ArrayList<>();

        @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Purchase> purchases = new ArrayList<>();

        private transient String note;

        protected Customer() {}

        Customer(int id) {
            this.id = id;
            this.name = "Customer " + id;
        }
    }

    @Entity
    static class Purchase {
        @Id
        private int id;

        @ManyToOne
        private Customer customer;

        protected Purchase() {}

        Purchase(int id, Customer customer) {
            this.id = id;
            this.customer = customer;
        }
    }

    /** Counts how often it is looked at. */
    @Entity
    @Access(AccessType.PROPERTY)
    static class Watched {
        static int looks;

        private int number;
        private String text;

        @Id
        public int getNumber() {
            return number;
        }

        public void setNumber(int number) {
            this.number = number;
        }

        public String getText() {
            looks++;
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        void append(String more) {
            text += more;
        }
    }

    @Entity
    static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String text;

        Ticket() {}

        Ticket(String text) {
            this.text = text;
        }
    }

    private static Units units() {
        Units units =
                new Units(TestDatabase.H2, Customer.class, Purchase.class, Watched.class, Ticket.class, Address.class);
        units.run(manager -> {
            for (int i = 1; i <= 3; i++) {
                Customer customer = new Customer(i);
                customer.home = new Address("Main Street " + i, "Bern");
                customer.labels = new Labels();
                customer.labels.all.put("a", "1");
                customer.phones.add("555");
                customer.others.add(new Address("Side Street", "Basel"));
                customer.purchases.add(new Purchase(10 + i, customer));
                manager.persist(customer);
                Watched watched = new Watched();
                watched.setNumber(i);
                watched.setText("text");
                manager.persist(watched);
            }
        });
        units.statements();
        return units;
    }

    private static List<String> written(Units units) {
        return units.statements().stream()
                .filter(sql -> !sql.startsWith("SELECT"))
                .map(sql -> sql.substring(0, sql.indexOf(' ', sql.indexOf(' ') + 1)))
                .toList();
    }

    @Test
    void whatIsUntouchedIsNotLookedAt() {
        try (Units units = units()) {
            units.run(manager -> {
                List<Watched> all = manager.createQuery("select w from Watched w order by w.number", Watched.class)
                        .getResultList();
                Watched.looks = 0;
                manager.flush();
                assertThat(Watched.looks).isZero();
                all.get(1).append("!");
                manager.flush();
                assertThat(Watched.looks).isBetween(1, 6);
                assertThat(written(units)).containsExactly("UPDATE watched");
                Watched.looks = 0;
                manager.flush();
                assertThat(Watched.looks).isZero();
            });
            units.run(manager ->
                    assertThat(manager.find(Watched.class, 2).getText()).isEqualTo("text!"));
        }
    }

    @Test
    void changesWithinEmbeddedValuesAreWritten() {
        try (Units units = units()) {
            units.run(manager -> {
                Customer customer = manager.find(Customer.class, 1);
                customer.home.city = "Basel";
                manager.flush();
                assertThat(written(units)).containsExactly("UPDATE customer");
                customer.home.street = "Long Street";
                manager.flush();
                assertThat(written(units)).containsExactly("UPDATE customer");
                manager.flush();
                assertThat(written(units)).isEmpty();
            });
        }
    }

    @Test
    void anEmbeddedValueOfTwoInstancesChangesBoth() {
        try (Units units = units()) {
            units.run(manager -> {
                Customer one = manager.find(Customer.class, 1);
                Customer two = manager.find(Customer.class, 2);
                two.home = one.home;
                manager.flush();
                units.statements();
                one.home.city = "Geneva";
            });
            units.run(manager -> {
                assertThat(manager.find(Customer.class, 1).home.city).isEqualTo("Geneva");
                assertThat(manager.find(Customer.class, 2).home.city).isEqualTo("Geneva");
            });
        }
    }

    @Test
    void anEmbeddedValueThatWasTakenOutTellsNobodyWrongly() {
        try (Units units = units()) {
            units.run(manager -> {
                Customer customer = manager.find(Customer.class, 1);
                Address before = customer.home;
                customer.home = new Address("New Street", "Bern");
                manager.flush();
                units.statements();
                before.city = "Nowhere";
                manager.flush();
                assertThat(written(units)).isEmpty();
            });
        }
    }

    @Test
    void valuesThatChangeInThemselvesAreCompared() {
        try (Units units = units()) {
            units.run(manager -> {
                Customer customer = manager.find(Customer.class, 1);
                manager.flush();
                assertThat(written(units)).isEmpty();
                customer.labels.all.put("b", "2");
                manager.flush();
                assertThat(written(units)).containsExactly("UPDATE customer");
                Labels same = new Labels();
                same.all.putAll(customer.labels.all);
                customer.labels = same;
                manager.flush();
                assertThat(written(units)).isEmpty();
            });
        }
    }

    @Test
    void changesOfCollectionsAreWritten() {
        try (Units units = units()) {
            units.run(manager -> {
                Customer customer = manager.find(Customer.class, 1);
                assertThat(customer.phones).contains("555");
                manager.flush();
                assertThat(written(units)).isEmpty();
                var phones = customer.phones.iterator();
                phones.next();
                manager.flush();
                phones.remove();
                manager.flush();
                assertThat(written(units)).containsExactly("DELETE FROM");
                customer.others.get(0).city = "Lugano";
                manager.flush();
                assertThat(written(units)).isNotEmpty();
            });
            units.run(manager -> {
                Customer customer = manager.find(Customer.class, 1);
                assertThat(customer.phones).isEmpty();
                assertThat(customer.others).extracting(other -> other.city).containsExactly("Lugano");
            });
        }
    }

    /** The collection of a new instance becomes a managed one when it is written, and its values may change from then on. */
    @Test
    void valuesOfNewCollectionsAreCompared() {
        try (Units units = units()) {
            units.run(manager -> {
                Customer customer = new Customer(60);
                customer.others.add(new Address("First Street", "Bern"));
                manager.persist(customer);
                manager.flush();
                customer.others.get(0).city = "Chur";
            });
            units.run(manager -> assertThat(manager.find(Customer.class, 60).others)
                    .extracting(other -> other.city)
                    .containsExactly("Chur"));
        }
    }

    @Test
    void newAndLostRelationsAreNoticed() {
        try (Units units = units()) {
            units.run(manager -> {
                Customer customer = manager.find(Customer.class, 1);
                customer.purchases.add(new Purchase(99, customer));
                manager.flush();
                assertThat(manager.find(Purchase.class, 99).customer).isSameAs(customer);
                customer.purchases.remove(0);
            });
            units.run(manager -> assertThat(manager.find(Customer.class, 1).purchases)
                    .extracting(purchase -> purchase.id)
                    .containsExactly(99));
        }
    }

    @Test
    void writingTheSameIsNoChange() {
        try (Units units = units()) {
            units.run(manager -> {
                Customer customer = manager.find(Customer.class, 1);
                customer.name = "Customer " + customer.id;
                customer.note = "not stored";
                manager.flush();
                assertThat(written(units)).isEmpty();
            });
        }
    }

    /** Nobody is told of what is done behind the back of the class. */
    @Test
    void whatIsWrittenByReflectionIsNotNoticed() throws ReflectiveOperationException {
        Field name = Named.class.getDeclaredField("name");
        name.setAccessible(true);
        try (Units units = units()) {
            units.run(manager -> {
                Customer customer = manager.find(Customer.class, 1);
                customer.labels = null;
                manager.flush();
                units.statements();
                set(name, customer);
                manager.flush();
                assertThat(written(units)).isEmpty();
                customer.labels = new Labels();
                manager.flush();
                assertThat(units.statements()).anyMatch(sql -> sql.startsWith("UPDATE") && sql.contains("labels"));
            });
        }
    }

    private static void set(Field field, Object instance) {
        try {
            field.set(instance, "By reflection");
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** An instance tells one persistence context; another one that has it, too, compares it. */
    @Test
    void anInstanceOfTwoPersistenceContextsIsWrittenByBoth() {
        try (Units here = units();
                Units there = units()) {
            Customer customer = new Customer(50);
            try (EntityManager one = here.open();
                    EntityManager two = there.open()) {
                one.getTransaction().begin();
                two.getTransaction().begin();
                one.persist(customer);
                one.flush();
                two.persist(customer);
                two.flush();
                assertThat(one.contains(customer)).isTrue();
                assertThat(two.contains(customer)).isTrue();
                customer.name = "Both";
                one.getTransaction().commit();
                two.getTransaction().commit();
            }
            for (Units units : List.of(here, there)) {
                assertThat(units.list("select c.name from Customer c where c.id = 50", String.class))
                        .containsExactly("Both");
            }
        }
    }

    // ---- identifiers that the database makes

    @Test
    void rowsAreInsertedWhenTheirIdentifierIsRead() {
        try (Units units = units()) {
            units.run(manager -> {
                List<Ticket> tickets = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    Ticket ticket = new Ticket("Ticket " + i);
                    manager.persist(ticket);
                    tickets.add(ticket);
                }
                assertThat(units.statements()).isEmpty();
                assertThat(tickets.get(40).id).isNotNull();
                assertThat(units.statements()).hasSize(1);
                assertThat(tickets)
                        .extracting(ticket -> ticket.id)
                        .doesNotContainNull()
                        .doesNotHaveDuplicates();
                assertThat(units.statements()).isEmpty();
                for (Ticket ticket : tickets) {
                    assertThat(manager.find(Ticket.class, ticket.id)).isSameAs(ticket);
                }
                tickets.get(0).text = "Changed";
            });
            assertThat(units.list("select t.text from Ticket t where t.text = 'Changed'", String.class))
                    .hasSize(1);
        }
    }
}
