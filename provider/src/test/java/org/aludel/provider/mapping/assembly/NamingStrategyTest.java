package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.orm.NamingStrategy;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.unit.DelimitedNames;
import org.aludel.provider.unit.NamingStrategies;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What the database calls what mappings name, where a naming strategy decides. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent"})
class NamingStrategyTest {

    @Embeddable
    static class StreetAddress {
        String streetName;

        @Column(name = "zipCode")
        String code;
    }

    @Entity(name = "BranchOffice")
    @Inheritance
    static class BranchOffice {
        @Id
        @GeneratedValue
        long officeId;

        StreetAddress firstAddress;

        @AttributeOverride(name = "streetName", column = @Column(name = "otherStreet"))
        @AttributeOverride(name = "code", column = @Column(name = "\"otherCode\""))
        StreetAddress secondAddress;
    }

    @Entity(name = "SalesOrder")
    @Table(
            schema = "backOffice",
            uniqueConstraints = @UniqueConstraint(name = "oneNumber", columnNames = "orderNumber"),
            indexes = @Index(name = "byDay", columnList = "orderDay DESC"))
    @SecondaryTable(name = "OrderNotes")
    static class SalesOrder {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "keys")
        @TableGenerator(name = "keys", table = "KeyValues", pkColumnName = "keyName", valueColumnName = "nextValue")
        long id;

        int orderNumber;

        @Column(name = "OrderDay")
        int day;

        @Column(table = "OrderNotes")
        String longNote;

        @ManyToOne
        BranchOffice mainOffice;

        @ManyToOne
        @JoinColumn(
                name = "sellingOffice",
                referencedColumnName = "officeId",
                foreignKey = @ForeignKey(name = "fkOffice"))
        BranchOffice otherOffice;

        @ManyToMany
        Set<BranchOffice> allOffices;

        @ElementCollection
        @OrderColumn
        List<String> shortTags;

        @ElementCollection
        Map<String, String> freeWords;
    }

    private static UnitMapping unit(NamingStrategy strategy, Class<?>... classes) {
        MappingProblems problems = new MappingProblems();
        UnitMapping unit = Mapped.unit(problems, new NameRules(DelimitedNames.EXACT, strategy), classes);
        assertThat(problems.all()).isEmpty();
        return unit;
    }

    @Test
    void tablesColumnsAndSequencesAreInSnakeCaseAndConstraintsAsTheyAre() {
        UnitMapping unit = unit(NamingStrategies.SNAKE_CASE, BranchOffice.class, SalesOrder.class);

        assertThat(Mapped.tables(unit))
                .containsExactly(
                        "branch_office(office_id bigint, street_name varchar(255)?, zip_code varchar(255)?,"
                                + " other_street varchar(255)?, \"otherCode\" varchar(255)?) key[office_id]",
                        "back_office.sales_order(id bigint, order_number integer, order_day integer,"
                                + " main_office_office_id bigint?, selling_office bigint?) key[id]"
                                + " [main_office_office_id]->branch_office[office_id]"
                                + " fkoffice:[selling_office]->branch_office[office_id]"
                                + " onenumber:unique[order_number] byday:index[order_day DESCENDING]",
                        "order_notes(id bigint, long_note varchar(255)?) key[id] [id]->back_office.sales_order[id]",
                        "key_values(key_name varchar(255), next_value bigint?) key[key_name]",
                        "sales_order_branch_office(sales_order_id bigint, all_offices_office_id bigint)"
                                + " key[sales_order_id, all_offices_office_id]"
                                + " [sales_order_id]->back_office.sales_order[id]"
                                + " [all_offices_office_id]->branch_office[office_id]",
                        "sales_order_short_tags(sales_order_id bigint, short_tags varchar(255)?,"
                                + " short_tags_order integer) key[sales_order_id, short_tags_order]"
                                + " [sales_order_id]->back_office.sales_order[id]",
                        "sales_order_free_words(sales_order_id bigint, free_words varchar(255)?,"
                                + " free_words_key varchar(255)) key[sales_order_id, free_words_key]"
                                + " [sales_order_id]->back_office.sales_order[id]");
        assertThat(unit.schema().sequences())
                .extracting(sequence -> sequence.qualifiedName().toString())
                .containsExactly("branch_office_seq");
    }

    @Entity(name = "Note")
    static class Note {
        @Id
        int id;

        @ManyToMany
        Set<Note> notes;
    }

    @Test
    void whatAStrategyPutsInQuotesIsTakenLetterByLetter() {
        NamingStrategy capital = new NamingStrategy() {
            @Override
            public String table(String name) {
                return "\"T" + name + "\"";
            }

            @Override
            public String column(String name) {
                return "\"C" + name + "\"";
            }
        };

        assertThat(Mapped.tables(unit(capital, Note.class)))
                .containsExactly(
                        "\"TNote\"(\"Cid\" integer) key[\"Cid\"]",
                        "\"TNote_TNote\"(\"CNote_Cid\" integer, \"Cnotes_Cid\" integer)"
                                + " key[\"CNote_Cid\", \"Cnotes_Cid\"] [\"CNote_Cid\"]->\"TNote\"[\"Cid\"]"
                                + " [\"Cnotes_Cid\"]->\"TNote\"[\"Cid\"]");
    }

    @Test
    void aStrategyWithoutAnAnswerIsAMistakeOfTheUnit() {
        NamingStrategy silent = new NamingStrategy() {
            @Override
            public String table(String name) {
                return name;
            }

            @Override
            public String column(String name) {
                return name.equals("id") ? " " : name;
            }
        };
        MappingProblems problems = new MappingProblems();

        Mapped.unit(problems, new NameRules(DelimitedNames.EXACT, silent), Note.class);

        assertThat(problems.all())
                .contains("The naming strategy '" + silent.getClass().getName()
                        + "' has no name for 'id'. Let it return one that is neither null nor blank.");
    }
}
