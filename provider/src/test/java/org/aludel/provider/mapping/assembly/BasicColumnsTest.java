package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Columns of basic attributes (11.1.6, 11.1.9). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent", "deprecation"})
class BasicColumnsTest {

    enum Size {
        SMALL
    }

    @MappedSuperclass
    abstract static class Keyed<K extends Serializable> {
        @Id
        K key;

        @Version
        Integer version;
    }

    @Entity(name = "Basics")
    static class Basics extends Keyed<UUID> {
        int primitive;
        Integer wrapper;

        @Basic(optional = false, fetch = FetchType.LAZY)
        String required;

        @Basic(optional = false)
        @Column(name = "short_text", length = 10)
        String limited;

        @Column(nullable = false)
        LocalDate day;

        @Column(insertable = false)
        long notInserted;

        @Column(updatable = false)
        long notUpdated;

        Size ordinal;

        @Enumerated(EnumType.STRING)
        @Column(length = 12)
        Size text;

        @Lob
        String large;

        @Lob
        byte[] bytes;

        @Transient
        String ignored;

        @Column(precision = 5)
        BigDecimal digits;
    }

    @Test
    @Spec({"2.027", "2.054", "2.055", "2.073", "11.007", "11.011", "11.012", "11.014", "11.018", "11.019", "11.024"})
    void areNamedAndTypedAfterTheAttributes() {
        UnitMapping unit = Mapped.unit(Basics.class);
        assertThat(Mapped.tables(unit))
                .containsExactly("basics(key uuid, version integer?, primitive integer, wrapper integer?,"
                        + " required varchar(255), short_text varchar(10), day date, notinserted bigint,"
                        + " notupdated bigint, ordinal smallint?, text varchar(12)?, large clob?, bytes blob?,"
                        + " digits numeric(5, 0)?) key[key]");
        assertThat(basic(unit, "required").isLazy()).isTrue();
        assertThat(basic(unit, "required").optional()).isFalse();
        assertThat(basic(unit, "wrapper").optional()).isTrue();
        assertThat(basic(unit, "notInserted").column().insertable()).isFalse();
        assertThat(basic(unit, "notInserted").column().updatable()).isTrue();
        assertThat(basic(unit, "notUpdated").column().updatable()).isFalse();
        assertThat(unit.entity(Basics.class).orElseThrow().version()).isEqualTo(basic(unit, "version"));
        assertThat(unit.entity(Basics.class).orElseThrow().id().javaType()).isEqualTo(UUID.class);
    }

    private static BasicAttribute basic(UnitMapping unit, String name) {
        return (BasicAttribute) Mapped.attribute(unit, Basics.class, name);
    }
}
