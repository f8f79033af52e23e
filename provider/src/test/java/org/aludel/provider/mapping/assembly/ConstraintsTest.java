package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.aludel.core.dialect.h2.H2Dialect;
import org.aludel.core.schema.AuxiliaryDefinition;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What definitions of tables and columns have besides names and types (11.2). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent", "deprecation"})
class ConstraintsTest {

    @Entity(name = "Full")
    @Table(
            catalog = "c",
            schema = "s",
            comment = "all of it",
            options = "WITH OIDS",
            check = @CheckConstraint(name = "ck", constraint = "a < b"),
            uniqueConstraints = {
                @UniqueConstraint(columnNames = {"b", "a"}),
                @UniqueConstraint(name = "twice", columnNames = "id")
            },
            indexes = {@Index(name = "i1", columnList = "a desc , b"), @Index(columnList = "b", unique = true)})
    @SecondaryTable(
            name = "extra",
            options = "FAST",
            comment = "more",
            uniqueConstraints = @UniqueConstraint(columnNames = "x"),
            foreignKey = @ForeignKey(name = "fk_extra"))
    static class Full {
        @Id
        @Column(unique = true)
        int id;

        @Column(comment = "a column", check = @CheckConstraint(constraint = "a > 0"))
        int a;

        @Column(columnDefinition = "VARCHAR(7) NOT NULL", options = "COLLATE x", unique = true)
        String b;

        @Column(table = "extra", secondPrecision = 3)
        LocalDateTime x;

        @Column(precision = 7, scale = 2)
        BigDecimal amount;

        @ManyToOne
        @JoinColumn(
                foreignKey =
                        @ForeignKey(
                                name = "fk_up",
                                foreignKeyDefinition = "FOREIGN KEY (up_id) REFERENCES c.s.full ON DELETE CASCADE"))
        Full up;
    }

    @Test
    @Spec({
        "11.011", "11.013", "11.038", "11.048", "11.050", "11.069", "11.070", "11.071", "11.072", "11.073", "11.074",
        "11.075"
    })
    void areInTheDefinition() {
        UnitMapping unit = Mapped.unit(Full.class);
        assertThat(Mapped.tables(unit))
                .containsExactly(
                        "c.s.full(id integer, a integer comment(a column), b VARCHAR(7) COLLATE x,"
                                + " amount numeric(7, 2)?, up_id integer?) key[id] ck:check check unique[b]"
                                + " unique[b, a] twice:unique[id] i1:index[a DESCENDING, b ASCENDING]"
                                + " unique index[b ASCENDING] option(WITH OIDS) comment(all of it)",
                        "extra(id integer, x timestamp(3)?) key[id] fk_extra:[id]->c.s.full[id] unique[x]"
                                + " option(FAST) comment(more)");
        assertThat(unit.schema().auxiliaryDefinitions())
                .extracting(AuxiliaryDefinition::text)
                .containsExactly(
                        "ALTER TABLE s.\"FULL\" ADD CONSTRAINT fk_up FOREIGN KEY (up_id) REFERENCES c.s.full ON DELETE CASCADE",
                        "ALTER TABLE s.\"FULL\" DROP CONSTRAINT fk_up");
    }

    @Entity(name = "InDefaults")
    static class InDefaults {
        @Id
        @GeneratedValue
        int id;

        @ElementCollection
        List<String> words;

        @ManyToMany
        List<InDefaults> others;
    }

    @Entity(name = "Elsewhere")
    @Table(schema = "own")
    static class Elsewhere {
        @Id
        int id;
    }

    @Test
    @Spec({"11.037", "12.006"})
    void tablesAreInTheSchemaOfTheUnitUnlessTheySayAnother() {
        UnitMapping unit = Mapped.unit(
                H2Dialect.NEWEST,
                List.of("<persistence-unit-metadata><persistence-unit-defaults><schema>sch</schema>"
                        + "<catalog>cat</catalog></persistence-unit-defaults></persistence-unit-metadata>"),
                InDefaults.class,
                Elsewhere.class);
        assertThat(unit.schema().tables())
                .extracting(table -> table.qualifiedName().toString())
                .containsExactly(
                        "cat.sch.indefaults",
                        "cat.own.elsewhere",
                        "cat.sch.indefaults_words",
                        "cat.sch.indefaults_indefaults");
        assertThat(unit.schema().sequences())
                .extracting(sequence -> sequence.qualifiedName().toString())
                .containsExactly("cat.sch.indefaults_seq");
    }
}
