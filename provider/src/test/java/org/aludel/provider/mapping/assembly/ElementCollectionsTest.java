package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Element collections and their tables (2.8, 11.1.8, 11.1.14). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent"})
class ElementCollectionsTest {

    @Embeddable
    static class Call {
        @Column(name = "at", nullable = false)
        LocalDateTime time;

        @ManyToOne
        Person to;

        Cost cost;
    }

    @Embeddable
    record Cost(BigDecimal amount, String currency) {}

    @Entity(name = "Person")
    @Table(name = "people")
    static class Person {
        @Id
        @Column(name = "person_no")
        int id;

        @ElementCollection
        Set<String> names;

        @ElementCollection
        @Column(nullable = false, length = 20)
        Set<String> codes;

        @ElementCollection(fetch = FetchType.EAGER)
        @CollectionTable(
                name = "phone_calls",
                schema = "log",
                joinColumns = @JoinColumn(name = "caller"),
                foreignKey = @ForeignKey(name = "fk_caller"))
        @AttributeOverride(name = "time", column = @Column(name = "called_at"))
        @AttributeOverride(name = "cost.amount", column = @Column(name = "amount", precision = 9, scale = 2))
        @AssociationOverride(name = "to", joinColumns = @JoinColumn(name = "called"))
        List<Call> calls;

        @ElementCollection(targetClass = Integer.class)
        @Column(name = "mark", table = "ignored")
        Collection<? extends Number> marks;
    }

    @Test
    @Spec({"2.065", "2.066", "11.002", "11.003", "11.041", "11.042", "11.044"})
    void areInTablesOfTheirOwn() {
        UnitMapping unit = Mapped.unit(Person.class);
        assertThat(Mapped.tables(unit))
                .containsExactly(
                        "people(person_no integer) key[person_no]",
                        "person_names(person_person_no integer, names varchar(255)?)"
                                + " [person_person_no]->people[person_no]",
                        "person_codes(person_person_no integer, codes varchar(20)) key[person_person_no, codes]"
                                + " [person_person_no]->people[person_no]",
                        "log.phone_calls(caller integer, called_at timestamp(9)?, called integer?, amount numeric(9, 2)?,"
                                + " currency varchar(255)?) fk_caller:[caller]->people[person_no]"
                                + " [called]->people[person_no]",
                        "person_marks(person_person_no integer, mark integer?)"
                                + " [person_person_no]->people[person_no]");
        assertThat(Mapped.plural(unit, Person.class, "calls").isLazy()).isFalse();
        assertThat(Mapped.plural(unit, Person.class, "names").isLazy()).isTrue();
    }

    record Id2(int first, int second) {}

    @MappedSuperclass
    abstract static class Tagged<T> {
        @ElementCollection
        List<T> tags;
    }

    @Entity(name = "Composite")
    @IdClass(Id2.class)
    static class Composite extends Tagged<LocalDate> {
        @Id
        int first;

        @Id
        int second;

        @ElementCollection
        @CollectionTable(
                joinColumns = {
                    @JoinColumn(name = "b", referencedColumnName = "second"),
                    @JoinColumn(name = "a", referencedColumnName = "first")
                })
        List<Integer> numbers;
    }

    @Test
    @Spec({"2.033", "11.046", "11.047"})
    void referToAllColumnsOfTheIdentifierInItsOrder() {
        assertThat(Mapped.tables(Composite.class))
                .containsExactlyInAnyOrder(
                        "composite(first integer, second integer) key[first, second]",
                        "composite_tags(composite_first integer, composite_second integer, tags date?)"
                                + " [composite_first, composite_second]->composite[first, second]",
                        "composite_numbers(a integer, b integer, numbers integer?)"
                                + " [a, b]->composite[first, second]");
    }
}
