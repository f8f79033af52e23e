package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Identifiers that are derived from other entities: the six examples of the specification, 2.4.2.3. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent"}) // each example has the same classes
class DerivedIdentitiesTest {

    private static String key(UnitMapping unit, Class<?> entity) {
        EntityMapping mapping = unit.entity(entity).orElseThrow();
        return mapping.id().form() + " " + mapping.id().javaType().getSimpleName()
                + JoinAssembly.names(mapping.id().columns());
    }

    private static List<String> columns(UnitMapping unit, Class<?> entity, String path) {
        return JoinAssembly.names(((SingularAttribute) Mapped.attribute(unit, entity, path)).columns());
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
    @Spec({"2.037", "2.040", "2.044", "2.045"})
    class EmbeddedKeyOfTheParent {

        @Embeddable
        record EmployeeId(String firstName, String lastName) {}

        @Entity(name = "Employee")
        @IdClass(EmployeeId.class)
        static class WithIdClass {
            @Id
            String firstName;

            @Id
            String lastName;
        }

        @Entity(name = "Employee")
        static class WithEmbeddedId {
            @EmbeddedId
            @AttributeOverride(name = "lastName", column = @Column(name = "surname"))
            EmployeeId empId;
        }

        @Embeddable
        static class DependentId {
            String name;
            EmployeeId empPK;
        }

        @Entity(name = "Dependent")
        static class OfIdClass {
            @EmbeddedId
            DependentId id;

            @MapsId("empPK")
            @ManyToOne
            WithIdClass emp;
        }

        @Entity(name = "Dependent")
        static class OfEmbeddedId {
            @EmbeddedId
            DependentId id;

            @MapsId("empPK")
            @ManyToOne
            @JoinColumn(name = "last", referencedColumnName = "surname")
            @JoinColumn(name = "first", referencedColumnName = "firstName")
            WithEmbeddedId emp;
        }

        @Entity(name = "Dependent")
        static class OfPart {
            @EmbeddedId
            DependentId id;

            @MapsId("empPK.lastName")
            @ManyToOne
            Family family;
        }

        @Entity(name = "Family")
        static class Family {
            @Id
            String name;
        }

        static class ClassOfDependent {
            String name;
            EmployeeId emp;
        }

        @Entity(name = "Dependent")
        @IdClass(ClassOfDependent.class)
        static class ByIdClass {
            @Id
            String name;

            @Id
            @ManyToOne
            WithEmbeddedId emp;
        }

        @Test
        void inAnEmbeddedIdOfAParentWithAnIdClass() {
            UnitMapping unit = Mapped.unit(WithIdClass.class, OfIdClass.class);
            assertThat(Mapped.tables(unit))
                    .contains("dependent(name varchar(255), emp_firstname varchar(255), emp_lastname varchar(255))"
                            + " key[name, emp_firstname, emp_lastname]"
                            + " [emp_firstname, emp_lastname]->employee[firstname, lastname]");
            assertThat(key(unit, OfIdClass.class)).isEqualTo("EMBEDDED DependentId[name, emp_firstname, emp_lastname]");
            assertThat(columns(unit, OfIdClass.class, "id.empPK.lastName")).containsExactly("emp_lastname");
        }

        @Test
        void inAnEmbeddedIdOfAParentWithOne() {
            UnitMapping unit = Mapped.unit(WithEmbeddedId.class, OfEmbeddedId.class);
            assertThat(Mapped.tables(unit))
                    .contains("dependent(name varchar(255), first varchar(255), last varchar(255))"
                            + " key[name, first, last] [first, last]->employee[firstname, surname]");
            assertThat(columns(unit, OfEmbeddedId.class, "id.empPK.lastName")).containsExactly("last");
        }

        @Test
        void inAnIdClassOfAParentWithAnEmbeddedId() {
            UnitMapping unit = Mapped.unit(WithEmbeddedId.class, ByIdClass.class);
            assertThat(key(unit, ByIdClass.class))
                    .isEqualTo("ID_CLASS ClassOfDependent[name, emp_firstname, emp_surname]");
        }

        @Test
        void inAPartOfAnEmbeddedPart() {
            UnitMapping unit = Mapped.unit(Family.class, OfPart.class);
            assertThat(key(unit, OfPart.class)).isEqualTo("EMBEDDED DependentId[name, firstname, family_name]");
        }
    }

    @Nested
    @Spec("2.037")
    class SeveralParents {

        @Entity(name = "Course")
        static class Course {
            @Id
            int id;
        }

        @Entity(name = "Student")
        static class Student {
            @Id
            String id;
        }

        @Embeddable
        record EnrolmentId(String student, int course) {}

        @Entity(name = "Enrolment")
        static class Enrolment {
            @EmbeddedId
            EnrolmentId id;

            @MapsId("course")
            @ManyToOne
            Course course;

            @MapsId("student")
            @ManyToOne
            Student student;
        }

        @Entity(name = "Enrolment")
        @IdClass(EnrolmentId.class)
        static class ByIdClass {
            @Id
            @ManyToOne
            Course course;

            @Id
            @ManyToOne
            Student student;
        }

        static class MarkId {
            EnrolmentId enrolment;
            int number;
        }

        @Entity(name = "Mark")
        @IdClass(MarkId.class)
        static class Mark {
            @Id
            int number;

            @Id
            @ManyToOne
            ByIdClass enrolment;
        }

        @Test
        void mapPartsOfAnEmbeddedId() {
            UnitMapping unit = Mapped.unit(Course.class, Student.class, Enrolment.class);
            assertThat(key(unit, Enrolment.class)).isEqualTo("EMBEDDED EnrolmentId[student_id, course_id]");
        }

        @Test
        void areAttributesOfAnIdClassInItsOrder() {
            UnitMapping unit = Mapped.unit(Course.class, Student.class, ByIdClass.class);
            assertThat(key(unit, ByIdClass.class)).isEqualTo("ID_CLASS EnrolmentId[student_id, course_id]");
        }

        @Test
        @Spec("2.038")
        void goOnThroughSeveralGenerations() {
            UnitMapping unit = Mapped.unit(Course.class, Student.class, ByIdClass.class, Mark.class);
            assertThat(key(unit, Mark.class))
                    .isEqualTo("ID_CLASS MarkId[enrolment_student_id, enrolment_course_id, number]");
            assertThat(Mapped.tables(unit))
                    .contains("mark(number integer, enrolment_student_id varchar(255), enrolment_course_id integer)"
                            + " key[enrolment_student_id, enrolment_course_id, number]"
                            + " [enrolment_student_id, enrolment_course_id]->enrolment[student_id, course_id]");
        }
    }

    @Nested
    @Spec("2.048")
    class SharedEmbeddedKey {

        @Embeddable
        static class PersonId {
            String firstName;
            String lastName;
        }

        @Entity(name = "Person")
        static class Person {
            @EmbeddedId
            PersonId id;
        }

        @Entity(name = "MedicalHistory")
        @IdClass(PersonId.class)
        static class ByRelationship {
            @Id
            @OneToOne
            Person patient;
        }

        @Entity(name = "MedicalHistory")
        static class ByMapping {
            @EmbeddedId
            PersonId id;

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
            assertThat(key(unit, ByMapping.class)).isEqualTo("EMBEDDED PersonId[patient_firstname, patient_lastname]");
            assertThat(columns(unit, ByMapping.class, "id.firstName")).containsExactly("patient_firstname");
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
