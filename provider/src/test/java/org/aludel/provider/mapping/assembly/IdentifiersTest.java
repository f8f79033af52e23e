package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Identifiers that are derived from other entities: the six examples of the specification, 2.4.2.3. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent"}) // each example has the same classes
class IdentifiersTest {

    private static String key(UnitMapping unit, Class<?> entity) {
        EntityMapping mapping = unit.entity(entity).orElseThrow();
        return mapping.id().form() + " " + mapping.id().javaType().getSimpleName()
                + JoinAssembly.names(mapping.id().columns());
    }

    @Nested
    @Spec("2.043")
    class SimpleKeyOfTheParent {

        @Entity(name = "Employee")
        static class Employee {
            @Id
            long empId;
        }

        static class DependentId {
            String name;
            long emp;
        }

        @Entity(name = "Dependent")
        @IdClass(DependentId.class)
        static class ByIdClass {
            @Id
            String name;

            @Id
            @ManyToOne
            Employee emp;
        }

        @Embeddable
        static class EmbeddedKey {
            String name;
            long empPK;
        }

        @Entity(name = "Dependent")
        static class ByEmbeddedId {
            @EmbeddedId
            EmbeddedKey id;

            @MapsId("empPK")
            @ManyToOne
            Employee emp;
        }

        @Test
        void inAnIdClass() {
            UnitMapping unit = Mapped.unit(Employee.class, ByIdClass.class);
            assertThat(Mapped.tables(unit))
                    .contains("dependent(name varchar(255), emp_empid bigint) key[name, emp_empid]"
                            + " [emp_empid]->employee[empid]");
            assertThat(key(unit, ByIdClass.class)).isEqualTo("ID_CLASS DependentId[name, emp_empid]");
        }

        @Test
        void inAnEmbeddedId() {
            UnitMapping unit = Mapped.unit(Employee.class, ByEmbeddedId.class);
            assertThat(Mapped.tables(unit))
                    .contains("dependent(name varchar(255), emp_empid bigint) key[name, emp_empid]"
                            + " [emp_empid]->employee[empid]");
            assertThat(key(unit, ByEmbeddedId.class)).isEqualTo("EMBEDDED EmbeddedKey[name, emp_empid]");
        }
    }

    @Nested
    @Spec("2.044")
    class IdClassOfTheParent {

        static class EmployeeId {
            String firstName;
            String lastName;
        }

        @Entity(name = "Employee")
        @IdClass(EmployeeId.class)
        static class Employee {
            @Id
            String firstName;

            @Id
            String lastName;
        }

        static class DependentId {
            String name;
            EmployeeId emp;
        }

        @Entity(name = "Dependent")
        @IdClass(DependentId.class)
        static class ByIdClass {
            @Id
            String name;

            @Id
            @ManyToOne
            Employee emp;
        }

        @Test
        void inAnIdClass() {
            UnitMapping unit = Mapped.unit(Employee.class, ByIdClass.class);
            assertThat(Mapped.tables(unit))
                    .contains("dependent(name varchar(255), emp_firstname varchar(255), emp_lastname varchar(255))"
                            + " key[name, emp_firstname, emp_lastname]"
                            + " [emp_firstname, emp_lastname]->employee[firstname, lastname]");
            assertThat(key(unit, ByIdClass.class)).isEqualTo("ID_CLASS DependentId[name, emp_firstname, emp_lastname]");
        }
    }

    @Nested
    @Spec({"2.046", "2.049"})
    class SharedSimpleKey {

        @Entity(name = "Person")
        static class Person {
            @Id
            String ssn;
        }

        @Entity(name = "MedicalHistory")
        static class ByRelationship {
            @Id
            @OneToOne
            Person patient;
        }

        @Entity(name = "MedicalHistory")
        static class ByMapping {
            @Id
            String id;

            @MapsId
            @OneToOne
            Person patient;
        }

        @Test
        void whereTheRelationshipIsTheIdentifier() {
            UnitMapping unit = Mapped.unit(Person.class, ByRelationship.class);
            assertThat(Mapped.tables(unit))
                    .contains("medicalhistory(patient_ssn varchar(255)) key[patient_ssn] [patient_ssn]->person[ssn]");
            assertThat(key(unit, ByRelationship.class)).isEqualTo("ID_CLASS String[patient_ssn]");
        }

        @Test
        void whereTheRelationshipMapsTheIdentifier() {
            UnitMapping unit = Mapped.unit(Person.class, ByMapping.class);
            assertThat(Mapped.tables(unit))
                    .contains("medicalhistory(patient_ssn varchar(255)) key[patient_ssn] [patient_ssn]->person[ssn]");
            assertThat(key(unit, ByMapping.class)).isEqualTo("SIMPLE String[patient_ssn]");
        }
    }

    @Nested
    @Spec({"2.039", "2.047", "2.048"})
    class SharedCompositeKey {

        static class PersonId {
            String firstName;
            String lastName;
        }

        @Entity(name = "Person")
        @IdClass(PersonId.class)
        static class Person {
            @Id
            String firstName;

            @Id
            String lastName;
        }

        @Entity(name = "MedicalHistory")
        @IdClass(PersonId.class)
        static class ByRelationship {
            @Id
            @OneToOne
            Person patient;
        }

        @Embeddable
        static class HistoryId {
            String firstName;
            String lastName;
        }

        @Entity(name = "MedicalHistory")
        static class ByMapping {
            @EmbeddedId
            HistoryId id;

            @MapsId
            @OneToOne
            Person patient;
        }

        @Test
        void whereTheRelationshipIsTheIdentifier() {
            UnitMapping unit = Mapped.unit(Person.class, ByRelationship.class);
            assertThat(key(unit, ByRelationship.class))
                    .isEqualTo("ID_CLASS PersonId[patient_firstname, patient_lastname]");
        }

        @Test
        void whereTheRelationshipMapsTheIdentifier() {
            UnitMapping unit = Mapped.unit(Person.class, ByMapping.class);
            assertThat(Mapped.tables(unit))
                    .contains("medicalhistory(patient_firstname varchar(255), patient_lastname varchar(255))"
                            + " key[patient_firstname, patient_lastname]"
                            + " [patient_firstname, patient_lastname]->person[firstname, lastname]");
            assertThat(key(unit, ByMapping.class)).isEqualTo("EMBEDDED HistoryId[patient_firstname, patient_lastname]");
        }
    }

    @Entity
    static class Loop {
        @Id
        @OneToOne
        Loop loop;
    }

    @Test
    void tellsIdentifiersThatNeedThemselves() {
        assertThat(Mapped.problems(Loop.class))
                .singleElement()
                .asString()
                .startsWith("The identifier of the entity '" + Loop.class.getName() + "' is derived from itself.");
    }

    @Entity
    static class Several {
        @Id
        long one;

        @Id
        long two;
    }

    @Entity
    static class None {
        String name;
    }

    @Test
    @Spec("2.026")
    void tellsMissingIdentifiers() {
        assertThat(Mapped.problems(Several.class))
                .isEqualTo(List.of("The entity '" + Several.class.getName()
                        + "' has several attributes with @Id (one, two) and no @IdClass. Add one."));
        assertThat(Mapped.problems(None.class)).anyMatch(problem -> problem.contains("has no identifier"));
    }
}
