package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AssociationOverrides;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Set;
import org.aludel.provider.Spec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Columns and relationships that are told from further out (11.1.2, 11.1.4, 11.1.10). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent"})
class OverridesTest {

    static class Yes implements AttributeConverter<Boolean, String> {
        @Override
        public String convertToDatabaseColumn(Boolean value) {
            return value ? "y" : "n";
        }

        @Override
        public Boolean convertToEntityAttribute(String value) {
            return value.equals("y");
        }
    }

    @Embeddable
    static class Street {
        String name;
        int number;
        boolean checked;
    }

    @Embeddable
    static class Address {
        @AttributeOverride(name = "name", column = @Column(name = "street_name"))
        @AttributeOverride(name = "number", column = @Column(name = "street_number"))
        Street street;

        String city;

        @ManyToOne
        Country country;
    }

    @Entity(name = "Country")
    static class Country {
        @Id
        String code;
    }

    @MappedSuperclass
    abstract static class Base<T> {
        @Id
        T id;

        boolean active;

        Address address;

        @ManyToOne
        Country origin;

        @ManyToMany
        Set<Country> visited;

        @ElementCollection
        List<Boolean> flags;
    }

    @Entity(name = "Plain")
    static class Plain extends Base<Long> {}

    @Test
    @Spec({"2.093", "2.062", "11.003"})
    void whatIsSaidInsideCountsIfNothingElseIsSaid() {
        assertThat(Mapped.tables(Plain.class, Country.class))
                .containsExactly(
                        "plain(id bigint, active boolean, street_name varchar(255)?, street_number integer?,"
                                + " checked boolean?, city varchar(255)?, country_code varchar(255)?,"
                                + " origin_code varchar(255)?) key[id] [country_code]->country[code]"
                                + " [origin_code]->country[code]",
                        "country(code varchar(255)) key[code]",
                        "plain_country(plain_id bigint, visited_code varchar(255)) key[plain_id, visited_code]"
                                + " [plain_id]->plain[id] [visited_code]->country[code]",
                        "plain_flags(plain_id bigint, flags boolean?) [plain_id]->plain[id]");
    }

    @Entity(name = "Other")
    @AttributeOverrides({
        @AttributeOverride(name = "id", column = @Column(name = "other_no")),
        @AttributeOverride(name = "address.street.name", column = @Column(name = "s", length = 9)),
        @AttributeOverride(name = "address.city", column = @Column(name = "c", nullable = false)),
        @AttributeOverride(name = "flags", column = @Column(name = "flag"))
    })
    @AssociationOverrides({
        @AssociationOverride(name = "address.country", joinColumns = @JoinColumn(name = "land")),
        @AssociationOverride(
                name = "origin",
                joinColumns = @JoinColumn(name = "from_land"),
                foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)),
        @AssociationOverride(
                name = "visited",
                joinTable =
                        @JoinTable(
                                name = "seen",
                                joinColumns = @JoinColumn(name = "who"),
                                inverseJoinColumns = @JoinColumn(name = "what")))
    })
    @Convert(attributeName = "active", converter = Yes.class)
    @Convert(attributeName = "address.street.checked", converter = Yes.class)
    @Convert(attributeName = "flags", converter = Yes.class)
    static class Other extends Base<Integer> {}

    @Test
    @Spec({"11.002", "11.003", "11.004", "11.005", "11.020"})
    void theEntityOverridesWhatItsMappedSuperclassesSay() {
        assertThat(Mapped.tables(Other.class, Country.class))
                .containsExactly(
                        "other(other_no integer, active varchar(255), s varchar(9)?, street_number integer?,"
                                + " checked varchar(255)?, c varchar(255), land varchar(255)?,"
                                + " from_land varchar(255)?) key[other_no] [land]->country[code]",
                        "country(code varchar(255)) key[code]",
                        "seen(who integer, what varchar(255)) key[who, what] [who]->other[other_no]"
                                + " [what]->country[code]",
                        "other_flags(other_other_no integer, flag varchar(255)?) [other_other_no]->other[other_no]");
    }

    @MappedSuperclass
    @AttributeOverride(name = "id", column = @Column(name = "middle_id"))
    @AttributeOverride(name = "active", column = @Column(name = "middle_active"))
    abstract static class Middle extends Base<Long> {}

    @Entity(name = "Low")
    @AttributeOverride(name = "id", column = @Column(name = "low_id"))
    static class Low extends Middle {}

    @Test
    @Spec("11.005")
    void theLowerMappedSuperclassOverridesTheUpper() {
        assertThat(Mapped.tables(Low.class, Country.class).get(0))
                .startsWith("low(low_id bigint, middle_active boolean,");
    }

    @Entity(name = "Twice")
    static class Twice {
        @Id
        int id;

        Street from;

        @Embedded
        @AttributeOverride(name = "name", column = @Column(name = "to_name"))
        @AttributeOverride(name = "number", column = @Column(name = "to_number"))
        @AttributeOverride(name = "checked", column = @Column(name = "to_checked"))
        @Convert(attributeName = "checked", converter = Yes.class)
        Street to;
    }

    @Test
    @Spec({"11.003", "11.020"})
    void oneEmbeddableIsStoredTwice() {
        assertThat(Mapped.tables(Twice.class))
                .containsExactly("twice(id integer, name varchar(255)?, number integer?, checked boolean?,"
                        + " to_name varchar(255)?, to_number integer?, to_checked varchar(255)?) key[id]");
    }
}
