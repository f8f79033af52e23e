package org.aludel.provider.language;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.fixture.Units;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A small company: entities with all kinds of attributes, and their rows. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
public final class Company {

    static final Class<?>[] CLASSES = {
        Country.class,
        Department.class,
        Employee.class,
        Contractor.class,
        Manager.class,
        Project.class,
        Asset.class,
        Car.class,
        Laptop.class,
        Reading.class,
        Order.class,
        Room.class,
        Odd.class
    };

    private Company() {}

    /** The classes of the entities. */
    public static Class<?>[] classes() {
        return CLASSES.clone();
    }

    /** How far somebody has come. */
    public enum Grade {
        JUNIOR,
        SENIOR
    }

    /** How an employee is rated. */
    public record Stars(int count) {
        @Override
        public String toString() {
            return "Stars " + count;
        }
    }

    /** Stars as they stand in the database. */
    static class StarsConverter implements AttributeConverter<Stars, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Stars stars) {
            return stars == null ? null : "*".repeat(stars.count());
        }

        @Override
        public @Nullable Stars convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : new Stars(column.length());
        }
    }

    @MappedSuperclass
    abstract static class Named {
        @Id
        int id;

        String name;

        @Override
        public String toString() {
            return name;
        }
    }

    @Entity(name = "Country")
    static class Country {
        @Id
        String code;

        String name;

        @Override
        public String toString() {
            return name;
        }
    }

    /** Where somebody lives. */
    @Embeddable
    public static class Address {
        String street;
        String city;

        @ManyToOne(fetch = FetchType.LAZY)
        Country country;

        @Override
        public String toString() {
            return street + " in " + city;
        }
    }

    @Entity(name = "Department")
    static class Department extends Named {
        @Column(precision = 12, scale = 2)
        BigDecimal budget;

        @Version
        int version;

        @OneToMany(mappedBy = "department")
        Set<Employee> employees = new HashSet<>();
    }

    @Entity(name = "Employee")
    @NamedQuery(name = "Employee.earning", query = "select e from Employee e where e.salary > :least order by e.id")
    @NamedQuery(
            name = "Employee.raise",
            query = "update Employee e set e.salary = e.salary + :more where e.name = :name")
    @NamedQuery(name = "Employee.dismiss", query = "delete from Employee e where e.name = ?1")
    static class Employee extends Named {
        Integer salary;

        boolean active;

        @Enumerated(EnumType.STRING)
        Grade grade;

        Grade goal;

        @Convert(converter = StarsConverter.class)
        Stars stars;

        LocalDate hired;

        Address address;

        @ManyToOne(fetch = FetchType.LAZY)
        Department department;

        @ManyToOne(fetch = FetchType.LAZY)
        Employee boss;

        @OneToMany(mappedBy = "boss")
        List<Employee> team = new ArrayList<>();

        @OneToMany(mappedBy = "owner")
        List<Asset> assets = new ArrayList<>();

        @ElementCollection
        Set<String> skills = new HashSet<>();

        @ElementCollection
        List<Address> homes = new ArrayList<>();

        @ManyToMany(mappedBy = "members")
        Set<Project> projects = new HashSet<>();
    }

    @Entity(name = "Contractor")
    static class Contractor extends Employee {
        String agency;
        Double rate;
    }

    @Entity(name = "Manager")
    static class Manager extends Employee {
        int level;
    }

    @Entity(name = "Project")
    static class Project extends Named {
        @ManyToMany
        Set<Employee> members = new HashSet<>();

        @ManyToMany
        @JoinTable(name = "project_role")
        Map<String, Employee> roles = new HashMap<>();

        @ElementCollection
        Map<Employee, Integer> hours = new HashMap<>();

        @ElementCollection
        @OrderColumn
        List<String> milestones = new ArrayList<>();
    }

    @Entity(name = "Asset")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Asset extends Named {
        @ManyToOne(fetch = FetchType.LAZY)
        Employee owner;
    }

    @Entity(name = "Car")
    static class Car extends Asset {
        int seats;
    }

    @Entity(name = "Laptop")
    static class Laptop extends Asset {
        int memory;
    }

    /** Values of all types. */
    @Entity(name = "Reading")
    static class Reading {
        @Id
        int id;

        int i;
        Integer none;
        short s;
        long l;
        float f;
        double d;

        @Column(precision = 30)
        BigInteger bi;

        @Column(precision = 12, scale = 2)
        BigDecimal bd;

        String text;
        Boolean flag;
        LocalDate day;
        LocalTime time;
        LocalDateTime moment;
    }

    /** An entity whose names are words of the language. */
    @Entity(name = "Order")
    @Table(name = "the_order")
    static class Order {
        @Id
        int id;

        @Column(name = "c")
        int count;

        @Column(name = "v")
        String value;

        @Column(name = "i")
        int index;

        @Column(name = "l")
        String left;

        @Column(name = "s")
        String select;

        @Column(name = "f")
        String from;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "g")
        Order group;

        @Override
        public String toString() {
            return id == 1 ? "the first" : "the second";
        }
    }

    /** The key of a room. */
    @Embeddable
    public record RoomId(int floor, int door) {}

    @Entity(name = "Room")
    static class Room {
        @EmbeddedId
        RoomId id;

        String use;

        @Override
        public String toString() {
            return use;
        }
    }

    /** An entity whose name has all kinds of characters. */
    @Entity(name = "$Odd_Näme")
    @Table(name = "odd_name")
    static class Odd {
        @Id
        int id;

        @Column(name = "price")
        int $price_1;
    }

    // ---- rows

    /** Makes the rows. */
    public static void fill(Units units) {
        units.run(manager -> {
            Country norway = new Country();
            norway.code = "NO";
            norway.name = "Norway";
            Country italy = new Country();
            italy.code = "IT";
            italy.name = "Italy";
            Department research = named(new Department(), 1, "Research");
            research.budget = new BigDecimal("1000.50");
            Department sales = named(new Department(), 2, "Sales");
            sales.budget = new BigDecimal("500.00");
            Department empty = named(new Department(), 3, "Empty");

            Manager ann = named(new Manager(), 1, "Ann");
            ann.level = 2;
            hire(ann, 3000, Grade.SENIOR, research, null, LocalDate.of(2020, 1, 15), true);
            ann.address = address("Main Street", "Oslo", norway);
            ann.skills.addAll(Set.of("java", "sql"));
            ann.stars = new Stars(5);
            ann.homes.add(address("Lake Side", "Bergen", norway));
            ann.homes.add(address("Via Appia", "Rome", italy));
            Employee bob = named(new Employee(), 2, "Bob");
            hire(bob, 2000, Grade.JUNIOR, research, ann, LocalDate.of(2021, 6, 1), true);
            bob.address = address("Hill", "Rome", italy);
            bob.skills.add("sql");
            bob.stars = new Stars(3);
            bob.goal = Grade.SENIOR;
            Employee cid = named(new Employee(), 3, "Cid");
            hire(cid, 1000, Grade.JUNIOR, sales, ann, LocalDate.of(2022, 12, 31), false);
            Contractor dan = named(new Contractor(), 4, "Dan");
            dan.agency = "Temp";
            dan.rate = 12.5;

            Project apollo = named(new Project(), 1, "Apollo");
            apollo.members.addAll(Set.of(ann, bob));
            apollo.roles.putAll(Map.of("lead", ann, "test", bob));
            apollo.hours.putAll(Map.of(ann, 10, bob, 20));
            apollo.milestones.addAll(List.of("plan", "build", "ship"));
            Project borea = named(new Project(), 2, "Borea");
            borea.members.add(cid);
            borea.roles.put("lead", cid);
            borea.milestones.add("plan");
            Project empty3 = named(new Project(), 3, "Void");

            Car car = named(new Car(), 1, "Bus");
            car.owner = ann;
            car.seats = 9;
            Laptop laptop = named(new Laptop(), 2, "Thin");
            laptop.owner = bob;
            laptop.memory = 16;
            Asset chair = named(new Asset(), 3, "Chair");

            List.of(norway, italy, research, sales, empty, ann, bob, cid, dan, apollo, borea, empty3)
                    .forEach(manager::persist);
            List.of(car, laptop, chair, firstReading(), secondReading(), order(1, null), room(1, 1, "Lab"))
                    .forEach(manager::persist);
            manager.persist(order(2, manager.find(Order.class, 1)));
            manager.persist(room(1, 2, "Store"));
            Odd odd = new Odd();
            odd.id = 1;
            odd.$price_1 = 5;
            manager.persist(odd);
        });
        units.statements();
    }

    static <T extends Named> T named(T entity, int id, String name) {
        entity.id = id;
        entity.name = name;
        return entity;
    }

    static void hire(
            Employee employee,
            int salary,
            Grade grade,
            Department department,
            @Nullable Employee boss,
            LocalDate day,
            boolean active) {
        employee.salary = salary;
        employee.grade = grade;
        employee.department = department;
        employee.boss = boss;
        employee.hired = day;
        employee.active = active;
    }

    static Address address(String street, String city, Country country) {
        Address address = new Address();
        address.street = street;
        address.city = city;
        address.country = country;
        return address;
    }

    private static Reading firstReading() {
        Reading reading = new Reading();
        reading.id = 1;
        reading.i = 7;
        reading.s = 3;
        reading.l = 70;
        reading.f = 1.5F;
        reading.d = 2.25;
        reading.bi = new BigInteger("12345678901234567890");
        reading.bd = new BigDecimal("10.50");
        reading.text = "It's 5 % of \"a_b\"";
        reading.flag = true;
        reading.day = LocalDate.of(2024, 5, 17);
        reading.time = LocalTime.of(13, 45, 30);
        reading.moment = LocalDateTime.of(2024, 12, 30, 23, 59, 58, 250_000_000);
        return reading;
    }

    private static Reading secondReading() {
        Reading reading = new Reading();
        reading.id = 2;
        reading.i = -7;
        reading.s = -3;
        reading.l = -70;
        reading.f = -1.5F;
        reading.d = -2.25;
        return reading;
    }

    static Order order(int id, @Nullable Order group) {
        Order order = new Order();
        order.id = id;
        order.count = id * 10;
        order.value = "v" + id;
        order.index = id;
        order.left = "l" + id;
        order.select = "s" + id;
        order.from = "f" + id;
        order.group = group;
        return order;
    }

    static Room room(int floor, int door, String use) {
        Room room = new Room();
        room.id = new RoomId(floor, door);
        room.use = use;
        return room;
    }
}
