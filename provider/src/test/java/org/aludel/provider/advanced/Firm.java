package org.aludel.provider.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.aludel.provider.fixture.Units;
import org.jspecify.annotations.NullUnmarked;

/** A firm whose numbers are asked for. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
final class Firm {

    static final Class<?>[] CLASSES = {
        Department.class, Employee.class, Category.class, Exam.class, Sale.class, Customer.class, Supplier.class
    };

    private Firm() {}

    @MappedSuperclass
    abstract static class Named {
        @Id
        int id;

        String name;
    }

    @Entity(name = "Department")
    static class Department extends Named {}

    @Entity(name = "Employee")
    static class Employee extends Named {
        int salary;

        @ManyToOne(fetch = FetchType.LAZY)
        Department department;
    }

    @Entity(name = "Category")
    static class Category extends Named {
        @ManyToOne(fetch = FetchType.LAZY)
        Category parent;
    }

    @Entity(name = "Exam")
    static class Exam extends Named {
        boolean passed;
    }

    @Entity(name = "Sale")
    static class Sale {
        @Id
        int day;

        int amount;
    }

    @Entity(name = "Customer")
    static class Customer extends Named {}

    @Entity(name = "Supplier")
    static class Supplier extends Named {}

    static void fill(Units units) {
        units.run(manager -> {
            Department research = named(new Department(), 1, "Research");
            Department sales = named(new Department(), 2, "Sales");
            Department empty = named(new Department(), 3, "Void");
            List.of(research, sales, empty).forEach(manager::persist);
            manager.persist(employee(1, "Ann", 300, research));
            manager.persist(employee(2, "Bob", 200, research));
            manager.persist(employee(3, "Cid", 200, research));
            manager.persist(employee(4, "Dan", 100, research));
            manager.persist(employee(5, "Eve", 250, sales));
            manager.persist(employee(6, "Flo", 150, sales));
            Category all = category(1, "All", null);
            Category music = category(2, "Music", all);
            Category jazz = category(3, "Jazz", music);
            List.of(all, music, jazz, category(4, "Books", all), category(5, "Other", null))
                    .forEach(manager::persist);
            String[] courses = {"Java", "Java", "Java", "SQL", "SQL"};
            for (int i = 0; i < courses.length; i++) {
                Exam exam = named(new Exam(), i, courses[i]);
                exam.passed = i % 2 == 0;
                manager.persist(exam);
            }
            for (int day = 1; day <= 5; day++) {
                Sale sale = new Sale();
                sale.day = day;
                sale.amount = day * day;
                manager.persist(sale);
            }
            manager.persist(named(new Customer(), 1, "Acme"));
            manager.persist(named(new Customer(), 2, "Zoo"));
            manager.persist(named(new Supplier(), 1, "Mill"));
        });
    }

    private static <T extends Named> T named(T entity, int id, String name) {
        entity.id = id;
        entity.name = name;
        return entity;
    }

    private static Employee employee(int id, String name, int salary, Department department) {
        Employee employee = named(new Employee(), id, name);
        employee.salary = salary;
        employee.department = department;
        return employee;
    }

    private static Category category(int id, String name, Category parent) {
        Category category = named(new Category(), id, name);
        category.parent = parent;
        return category;
    }
}
