package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Embedded values, and relationships and collections within them (2.7). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent"})
class EmbeddedTest {

    @Entity(name = "Phone")
    static class Phone {
        @Id
        String number;

        @ManyToMany(mappedBy = "contact.phones")
        List<Person> owners;
    }

    @Entity(name = "Company")
    static class Company {
        @Id
        int id;

        @OneToMany(mappedBy = "contact.job.company")
        List<Person> staff;

        @OneToOne(mappedBy = "contact.job.founded")
        Person founder;
    }

    @Embeddable
    static class Job {
        @ManyToOne
        Company company;

        @OneToOne
        Company founded;
    }

    @Embeddable
    static class Contact {
        @Embedded
        Job job;

        @ManyToMany
        List<Phone> phones;

        @OneToMany(mappedBy = "boss")
        List<Report> reports;

        @ElementCollection
        Set<String> mails;

        @OneToMany
        @JoinColumn(name = "letter_to")
        List<Report> letters;
    }

    @Entity(name = "Report")
    static class Report {
        @Id
        int id;

        @ManyToOne
        Person boss;
    }

    @Entity(name = "Person")
    static class Person {
        @Id
        int id;

        Contact contact;
    }

    @Test
    @Spec({"2.062", "2.063", "11.043", "11.054", "11.055"})
    void relationshipsAreThoseOfTheEntity() {
        UnitMapping unit = Mapped.unit(Phone.class, Company.class, Report.class, Person.class);
        assertThat(Mapped.tables(unit))
                .containsExactlyInAnyOrder(
                        "phone(number varchar(255)) key[number]",
                        "company(id integer) key[id]",
                        "report(id integer, boss_id integer?, letter_to integer?) key[id] [boss_id]->person[id]"
                                + " [letter_to]->person[id]",
                        "person(id integer, company_id integer?, founded_id integer?) key[id]"
                                + " [company_id]->company[id] [founded_id]->company[id] unique[founded_id]",
                        "person_phone(owners_id integer, phones_number varchar(255)) [owners_id]->person[id]"
                                + " [phones_number]->phone[number]",
                        "person_mails(person_id integer, mails varchar(255)?) [person_id]->person[id]");
        assertThat(Mapped.plural(unit, Company.class, "staff").storage())
                .isEqualTo(new PluralStorage.Inverse("contact.job.company"));
    }

    @Embeddable
    record Span(int from, Integer to) {}

    record Key(String kind, Span span) {}

    @Entity(name = "Holder")
    @IdClass(Key.class)
    static class Holder {
        @Id
        String kind;

        @Id
        Span span;

        Span free;
    }

    @Entity(name = "Embedding")
    static class Embedding {
        @EmbeddedId
        Span id;

        @Embedded
        @AttributeOverride(name = "from", column = @Column(name = "f"))
        @AttributeOverride(name = "to", column = @Column(name = "t"))
        Span free;
    }

    @Test
    @Spec({"2.030", "2.033", "2.060", "11.025"})
    void recordsAreValuesAndIdentifiers() {
        UnitMapping unit = Mapped.unit(Embedding.class);
        assertThat(Mapped.tables(unit))
                .containsExactly("embedding(from integer, to integer, f integer?, t integer?) key[from, to]");
        assertThat(unit.entity(Embedding.class).orElseThrow().id().javaType()).isEqualTo(Span.class);
        assertThat(((EmbeddedAttribute) Mapped.attribute(unit, Embedding.class, "id")).id())
                .isTrue();
    }

    @MappedSuperclass
    static class GeneralPart<T> {
        T low;
    }

    @Embeddable
    static class Part extends GeneralPart<BigDecimal> {
        String unit;
    }

    @Entity(name = "Machine")
    static class Machine {
        @Id
        int id;

        Part part;

        @ElementCollection
        List<Part> parts;
    }

    @Test
    @Spec("2.060")
    void embeddablesInherit() {
        assertThat(Mapped.tables(Machine.class))
                .containsExactly(
                        "machine(id integer, low decfloat?, unit varchar(255)?) key[id]",
                        "machine_parts(machine_id integer, low decfloat?, unit varchar(255)?)"
                                + " [machine_id]->machine[id]");
    }

    @Embeddable
    static class ByField {
        @Column(name = "by_field")
        String value;

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value;
        }
    }

    @Entity(name = "Fields")
    static class Fields {
        @Id
        int id;

        ByField it;
    }

    @Entity(name = "Getters")
    static class Getters {
        private int id;
        private ByField it;

        @Id
        public int getId() {
            return id;
        }

        public void setId(int id) {
            this.id = id;
        }

        public ByField getIt() {
            return it;
        }

        public void setIt(ByField it) {
            this.it = it;
        }
    }

    @Test
    @Spec({"2.024", "2.073"})
    void theAccessTypeIsThatOfTheEntity() {
        assertThat(Mapped.tables(Fields.class, Getters.class))
                .containsExactly(
                        "fields(id integer, by_field varchar(255)?) key[id]",
                        "getters(id integer, value varchar(255)?) key[id]");
    }
}
