package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.util.List;
import java.util.UUID;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.h2.H2Dialect;
import org.aludel.core.dialect.mysql.MySqlDialect;
import org.aludel.core.dialect.postgresql.PostgresDialect;
import org.aludel.core.dialect.sqlite.SqliteDialect;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.Generation;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.assembly.numbered.OfPackage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Who makes identifiers (11.1.21, 11.1.49, 11.1.52). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent", "deprecation"})
class GeneratorsTest {

    private static final Dialect H2 = H2Dialect.NEWEST;

    private static String generation(UnitMapping unit, Class<?> entity) {
        BasicAttribute id = (BasicAttribute) Mapped.attribute(unit, entity, "id");
        Generation generation = id.generation();
        if (generation instanceof Generation.Table table) {
            return table.table() + "." + table.keyColumn().name() + "=" + table.key() + " "
                    + table.valueColumn().name() + " after " + table.initialValue() + " by " + table.blockSize();
        }
        return generation instanceof Generation.Sequence sequence
                ? sequence.sequence() + " from " + sequence.initialValue() + " by " + sequence.blockSize()
                : String.valueOf(generation);
    }

    @Entity(name = "Auto")
    static class Auto {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity(name = "Text")
    static class Text {
        @Id
        @GeneratedValue
        String id;
    }

    @Entity(name = "Random")
    static class Random {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        UUID id;
    }

    @Entity(name = "Counted")
    static class Counted {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        short id;
    }

    @Test
    @Spec({"11.027", "11.028", "11.029"})
    void withoutDetails() {
        Class<?>[] classes = {Auto.class, Text.class, Random.class, Counted.class};
        UnitMapping unit = Mapped.unit(H2, List.of(), classes);
        assertThat(generation(unit, Auto.class)).isEqualTo("auto_seq from 1 by 50");
        assertThat(generation(unit, Text.class)).isEqualTo("Uuid[]");
        assertThat(generation(unit, Random.class)).isEqualTo("Uuid[]");
        assertThat(generation(unit, Counted.class)).isEqualTo("Identity[]");
        assertThat(Mapped.tables(unit)).contains("counted(id smallint identity) key[id]");
        assertThat(((BasicAttribute) Mapped.attribute(unit, Auto.class, "id")).generation())
                .matches(Generation::isBeforeInsert);
        assertThat(((BasicAttribute) Mapped.attribute(unit, Counted.class, "id")).generation())
                .matches(generation -> !generation.isBeforeInsert());
    }

    @Test
    @Spec("11.028")
    void automaticallyIsASequenceOrATable() {
        String sequence = "auto_seq from 1 by 50";
        assertThat(generation(Mapped.unit(PostgresDialect.NEWEST, List.of(), Auto.class), Auto.class))
                .isEqualTo(sequence);
        assertThat(generation(Mapped.unit(MySqlDialect.NEWEST, List.of(), Auto.class), Auto.class))
                .isEqualTo("SEQUENCE.SEQ_NAME=Auto SEQ_COUNT after 0 by 50");
        assertThat(generation(Mapped.unit(SqliteDialect.NEWEST, List.of(), Auto.class), Auto.class))
                .isEqualTo("SEQUENCE.SEQ_NAME=Auto SEQ_COUNT after 0 by 50");
    }

    @Entity(name = "Named")
    @SequenceGenerator(name = "numbers", sequenceName = "nums", schema = "s", initialValue = 7, allocationSize = 3)
    @TableGenerator(
            name = "counters",
            table = "counters",
            pkColumnName = "who",
            valueColumnName = "last",
            pkColumnValue = "named",
            initialValue = 9,
            allocationSize = 4,
            indexes = @Index(name = "by_last", columnList = "last"))
    static class Named {
        @Id
        @GeneratedValue(generator = "numbers")
        long id;
    }

    @Entity(name = "Shares")
    static class Shares {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
        int id;
    }

    @Entity(name = "Counts")
    static class Counts {
        @Id
        @GeneratedValue(generator = "counters")
        int id;
    }

    @Entity(name = "ByEntity")
    @SequenceGenerator(sequenceName = "by_entity")
    static class ByEntity {
        @Id
        @GeneratedValue
        int id;
    }

    @Entity(name = "ByAttribute")
    static class ByAttribute {
        @Id
        @GeneratedValue
        @TableGenerator(table = "own", allocationSize = 1)
        int id;
    }

    @MappedSuperclass
    abstract static class Above {
        @Id
        @GeneratedValue
        @SequenceGenerator(sequenceName = "above")
        int id;
    }

    @Entity(name = "Below")
    static class Below extends Above {}

    @Entity(name = "Below2")
    static class Below2 extends Above {}

    @Test
    @Spec({"11.029", "11.030", "11.031", "11.032", "11.034", "11.076"})
    void withDetails() {
        UnitMapping unit = Mapped.unit(
                Named.class,
                Shares.class,
                Counts.class,
                ByEntity.class,
                ByAttribute.class,
                Above.class,
                Below.class,
                Below2.class);
        assertThat(generation(unit, Named.class)).isEqualTo("s.nums from 7 by 3");
        assertThat(generation(unit, Shares.class)).isEqualTo("s.nums from 7 by 3");
        assertThat(generation(unit, Counts.class)).isEqualTo("counters.who=named last after 9 by 4");
        assertThat(generation(unit, ByEntity.class)).isEqualTo("by_entity from 1 by 50");
        assertThat(generation(unit, ByAttribute.class)).isEqualTo("own.seq_name=ByAttribute seq_count after 0 by 1");
        assertThat(generation(unit, Below.class)).isEqualTo("above from 1 by 50");
        assertThat(generation(unit, Below2.class)).isEqualTo("above from 1 by 50");
        assertThat(unit.schema().sequences())
                .extracting(sequence -> sequence.qualifiedName().toString())
                .containsExactly("s.nums", "by_entity", "above");
        assertThat(Mapped.tables(unit))
                .contains(
                        "counters(who varchar(255), last bigint?) key[who] by_last:index[last ASCENDING]",
                        "own(seq_name varchar(255), seq_count bigint?) key[seq_name]");
    }

    @Test
    @Spec("11.033")
    void thePackageSaysHow() {
        UnitMapping unit = Mapped.unit(OfPackage.class);
        assertThat(generation(unit, OfPackage.class)).isEqualTo("package_numbers from 1 by 20");
    }
}
