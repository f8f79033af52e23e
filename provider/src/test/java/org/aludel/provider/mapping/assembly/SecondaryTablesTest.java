package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SecondaryTables;
import jakarta.persistence.Table;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** State of one entity in several tables (11.1.47). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent", "deprecation"})
class SecondaryTablesTest {

    record Pair(int a, int b) {}

    @MappedSuperclass
    abstract static class Above {
        @Column(table = "t2")
        String inherited;
    }

    @Embeddable
    static class Inside {
        @Column(table = "t2")
        int here;

        int there;
    }

    @Entity(name = "Composite")
    @Table(name = "t1")
    @IdClass(Pair.class)
    @SecondaryTables({
        @SecondaryTable(name = "t2"),
        @SecondaryTable(
                name = "t3",
                pkJoinColumns = {
                    @PrimaryKeyJoinColumn(name = "y", referencedColumnName = "b"),
                    @PrimaryKeyJoinColumn(name = "x", referencedColumnName = "a")
                },
                foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    })
    static class Composite extends Above {
        @Id
        int a;

        @Id
        int b;

        @ManyToOne
        @JoinColumn(table = "t3", name = "ra", referencedColumnName = "a")
        @JoinColumn(table = "t3", name = "rb", referencedColumnName = "b")
        Composite other;

        Inside inside;

        @Embedded
        @AttributeOverride(name = "there", column = @Column(name = "moved", table = "t3"))
        @AttributeOverride(name = "here", column = @Column(name = "back"))
        Inside again;
    }

    @Entity(name = "Lower")
    @SecondaryTable(name = "t4")
    static class Lower extends Composite {
        @Column(table = "t4", nullable = false)
        int own;

        @Column(table = "t2")
        Integer shared;
    }

    @Test
    @Spec({"2.033", "2.097", "11.038", "11.039", "11.040", "11.045"})
    void haveTheKeyOfThePrimaryTable() {
        UnitMapping unit = Mapped.unit(Above.class, Composite.class, Lower.class);
        assertThat(Mapped.tables(unit))
                .containsExactlyInAnyOrder(
                        "t1(dtype varchar(31), a integer, b integer, there integer?, back integer?) key[a, b]",
                        "t2(a integer, b integer, inherited varchar(255)?, here integer?, shared integer?) key[a, b]"
                                + " [a, b]->t1[a, b]",
                        "t3(x integer, y integer, ra integer?, rb integer?, moved integer?) key[x, y]"
                                + " [ra, rb]->t1[a, b]",
                        "t4(a integer, b integer, own integer?) key[a, b] [a, b]->t1[a, b]");
        assertThat(unit.entity(Lower.class).orElseThrow().tables())
                .extracting(table -> table.role() + " " + table.table() + JoinAssembly.names(table.keyColumns()))
                .containsExactly("ROOT t1[a, b]", "SECONDARY t2[a, b]", "SECONDARY t3[x, y]", "SECONDARY t4[a, b]");
    }
}
