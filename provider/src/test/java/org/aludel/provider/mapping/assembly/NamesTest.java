package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.dialect.h2.H2Dialect;
import org.aludel.core.dialect.mysql.MySqlDialect;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Names of the database, plain and quoted (2.15). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent", "deprecation"})
class NamesTest {

    private static final List<String> DELIMITED =
            List.of("<persistence-unit-metadata><persistence-unit-defaults><delimited-identifiers/>"
                    + "</persistence-unit-defaults></persistence-unit-metadata>");

    @Entity(name = "Order")
    @Table(
            name = "\"Order\"",
            schema = "\"Sales\"",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "\"Uq\"",
                            columnNames = {"\"No\"", "TEXT"}),
            indexes = @Index(name = "Ix", columnList = "\"No\" DESC, text ASC, \"a, b\""))
    @SecondaryTable(name = "\"More\"")
    static class Order {
        @Id
        @Column(name = "\"Id\"")
        @GeneratedValue
        @SequenceGenerator(name = "g", sequenceName = "\"Seq\"")
        long id;

        @Column(name = "\"No\"")
        int number;

        @Column(name = "Text")
        String text;

        @Column(name = "\"a, b\"")
        String odd;

        @Column(table = "\"More\"")
        String more;

        @ManyToOne
        Order parent;

        @ManyToOne
        @JoinColumn(name = "REFERRED", referencedColumnName = "\"Id\"", foreignKey = @ForeignKey(name = "FK_Ref"))
        Order referred;

        @ElementCollection
        Map<String, String> words;
    }

    @Test
    @Spec({"2.098", "2.099", "2.101"})
    void plainNamesFoldAndQuotedOnesDoNot() {
        assertThat(Mapped.tables(Order.class))
                .containsExactly(
                        "\"Sales\".\"Order\"(\"Id\" bigint, \"No\" integer, text varchar(255)?, \"a, b\" varchar(255)?,"
                                + " \"parent_Id\" bigint?, referred bigint?) key[\"Id\"]"
                                + " [\"parent_Id\"]->\"Sales\".\"Order\"[\"Id\"]"
                                + " fk_ref:[referred]->\"Sales\".\"Order\"[\"Id\"] \"Uq\":unique[\"No\", text]"
                                + " ix:index[\"No\" DESCENDING, text ASCENDING, \"a, b\" ASCENDING]",
                        "\"More\"(\"Id\" bigint, more varchar(255)?) key[\"Id\"]"
                                + " [\"Id\"]->\"Sales\".\"Order\"[\"Id\"]",
                        "order_words(\"order_Id\" bigint, words varchar(255)?, words_key varchar(255))"
                                + " key[\"order_Id\", words_key] [\"order_Id\"]->\"Sales\".\"Order\"[\"Id\"]");
    }

    @Entity(name = "Plain")
    static class Plain {
        @Id
        int Id;

        @ManyToMany
        Set<Plain> others;

        @ElementCollection
        List<String> words;

        @Column(name = "\"Quoted\"")
        String quoted;
    }

    @Test
    @Spec("2.100")
    void allNamesAreQuotedIfTheUnitWantsIt() {
        UnitMapping unit = Mapped.unit(H2Dialect.NEWEST, DELIMITED, Plain.class);
        assertThat(Mapped.tables(unit))
                .containsExactly(
                        "\"Plain\"(\"Id\" integer, \"\"Quoted\"\" varchar(255)?) key[\"Id\"]",
                        "\"Plain_Plain\"(\"Plain_Id\" integer, \"others_Id\" integer) key[\"Plain_Id\", \"others_Id\"]"
                                + " [\"Plain_Id\"]->\"Plain\"[\"Id\"] [\"others_Id\"]->\"Plain\"[\"Id\"]",
                        "\"Plain_words\"(\"Plain_Id\" integer, \"words\" varchar(255)?)"
                                + " [\"Plain_Id\"]->\"Plain\"[\"Id\"]");
    }

    @Entity(name = "Mixed")
    @Table(name = "MiXed", uniqueConstraints = @UniqueConstraint(columnNames = "CODE"))
    static class Mixed {
        @Id
        int Id;

        @Column(name = "Code")
        String code;

        @ManyToOne
        @JoinColumn(name = "Up", referencedColumnName = "ID")
        Mixed up;
    }

    @Entity(name = "Again")
    @Table(name = "mixed")
    static class Again {
        @Id
        int ID;

        @Column(name = "cOdE")
        String other;
    }

    @Test
    @Spec("2.098")
    void whereTheDatabaseKeepsCaseTheFirstSpellingCounts() {
        UnitMapping unit = Mapped.unit(MySqlDialect.NEWEST, List.of(), Mixed.class, Again.class);
        assertThat(unit.schema().tables()).singleElement().satisfies(table -> {
            assertThat(table.qualifiedName()).hasToString("MiXed");
            assertThat(table.definedColumns().stream().map(column -> column.name()))
                    .containsExactly("Id", "Code", "Up");
            assertThat(table.constraints(org.aludel.core.schema.UniqueConstraint.class)
                            .get(0)
                            .columns())
                    .containsExactly("Code");
        });
    }
}
