package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The tables that entities are stored in, and the names that are theirs by default. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable"})
class TablesTest {

    @Entity
    static class Employee {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        long id;

        @Column(length = 40, nullable = false)
        String name;

        @Version
        int version;

        @ManyToOne
        Department department;

        @OneToOne
        Desk desk;

        @ManyToMany
        Collection<Project> projects;

        @OneToMany
        Set<Phone> phones;

        @ElementCollection
        List<String> nicknames;
    }

    @Entity
    @Table(name = "dept")
    static class Department {
        @Id
        @Column(name = "dept_no")
        String number;

        @OneToMany(mappedBy = "department")
        List<Employee> staff;
    }

    @Entity
    static class Desk {
        @Id
        Integer id;

        @OneToOne(mappedBy = "desk")
        Employee sitter;
    }

    @Entity
    static class Project {
        @Id
        Integer id;

        @ManyToMany(mappedBy = "projects")
        List<Employee> members;
    }

    @Entity
    static class Phone {
        @Id
        String number;
    }

    @Test
    @Spec({"2.084", "2.085", "2.086", "2.087", "2.089", "11.041", "11.043", "11.044"})
    void relationshipsHaveTheNamesOfTheSpecification() {
        assertThat(Mapped.tables(Employee.class, Department.class, Desk.class, Project.class, Phone.class))
                .containsExactlyInAnyOrder(
                        "employee(id bigint identity, name varchar(40), version integer, department_dept_no varchar(255)?,"
                                + " desk_id integer?) key[id] [department_dept_no]->dept[dept_no]"
                                + " [desk_id]->desk[id] unique[desk_id]",
                        "dept(dept_no varchar(255)) key[dept_no]",
                        "desk(id integer) key[id]",
                        "project(id integer) key[id]",
                        "phone(number varchar(255)) key[number]",
                        "employee_project(members_id bigint, projects_id integer) [members_id]->employee[id]"
                                + " [projects_id]->project[id]",
                        "employee_phone(employee_id bigint, phones_number varchar(255)) key[employee_id, phones_number]"
                                + " [employee_id]->employee[id] [phones_number]->phone[number] unique[phones_number]",
                        "employee_nicknames(employee_id bigint, nicknames varchar(255)?) [employee_id]->employee[id]");
    }

    @Entity
    @Inheritance
    @DiscriminatorColumn(discriminatorType = DiscriminatorType.CHAR, name = "kind")
    @DiscriminatorValue("P")
    static class Party {
        @Id
        int id;

        @Column(nullable = false)
        String name;
    }

    @Entity
    static class Firm extends Party {
        @Column(nullable = false)
        String registration;
    }

    @Test
    @Spec({"2.097", "11.065", "11.066"})
    void oneTableHoldsAHierarchy() {
        UnitMapping unit = Mapped.unit(Party.class, Firm.class);
        assertThat(Mapped.tables(unit))
                .containsExactly(
                        "party(kind char(1), id integer, name varchar(255), registration varchar(255)?) key[id]");
        assertThat(unit.entities())
                .extracting(EntityMapping::discriminatorValue)
                .containsExactly("P", "F");
        assertThat(unit.entity(Firm.class).orElseThrow().root())
                .isSameAs(unit.entity(Party.class).orElseThrow());
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Vehicle {
        @Id
        int id;
    }

    @Entity
    @PrimaryKeyJoinColumn(name = "vehicle")
    @SecondaryTable(name = "engine")
    static class Car extends Vehicle {
        int doors;

        @Column(table = "engine")
        Integer power;
    }

    @Test
    @Spec({"2.095", "11.038", "11.049"})
    void joinedSubclassesAndSecondaryTablesShareTheKey() {
        UnitMapping unit = Mapped.unit(Vehicle.class, Car.class);
        assertThat(Mapped.tables(unit))
                .containsExactly(
                        "vehicle(id integer) key[id]",
                        "car(vehicle integer, doors integer) key[vehicle] [vehicle]->vehicle[id]",
                        "engine(vehicle integer, power integer?) key[vehicle] [vehicle]->car[vehicle]");
        assertThat(unit.entity(Car.class).orElseThrow().tables())
                .extracting(table -> table.role() + " " + table.table())
                .containsExactly("ROOT vehicle", "JOINED car", "SECONDARY engine");
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape {
        @Id
        int id;

        String colour;
    }

    @Entity
    static class Circle extends Shape {
        double radius;
    }

    @Entity
    static class Square extends Shape {
        double side;
    }

    @Test
    @Spec("2.096")
    void eachConcreteClassMayHaveItsTable() {
        assertThat(Mapped.tables(Shape.class, Circle.class, Square.class))
                .containsExactly(
                        "circle(id integer, colour varchar(255)?, radius double precision) key[id]",
                        "square(id integer, colour varchar(255)?, side double precision) key[id]");
    }

    @Embeddable
    record Money(@Column(precision = 12, scale = 2) java.math.BigDecimal amount, String currency) {}

    @Entity
    static class Account {
        @Id
        int id;

        Money balance;

        @ElementCollection
        @OrderColumn
        List<Money> payments;

        @ElementCollection
        @MapKeyColumn(name = "code", length = 3)
        Map<String, Integer> counts;

        @OneToMany
        @JoinColumn(name = "account")
        List<Account> children;
    }

    @Test
    @Spec({"2.066", "2.069", "11.041", "11.056", "11.058", "11.062"})
    void collectionsOfValuesHaveTables() {
        assertThat(Mapped.tables(Account.class))
                .containsExactlyInAnyOrder(
                        "account(id integer, amount numeric(12, 2)?, currency varchar(255)?, account integer?) key[id]"
                                + " [account]->account[id]",
                        "account_payments(account_id integer, amount numeric(12, 2)?, currency varchar(255)?,"
                                + " payments_order integer) key[account_id, payments_order] [account_id]->account[id]",
                        "account_counts(account_id integer, counts integer?, code varchar(3)) key[account_id, code]"
                                + " [account_id]->account[id]");
    }
}
