package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.dialect.h2.H2Dialect;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.Generation;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The same through mapping files (12). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent", "deprecation"})
class XmlMappingTest {

    static class Author {
        int id;
        String name;
        Home home;
        List<Text> texts;
        Map<String, Text> byTitle;
        Set<String> pens;
    }

    static class Text {
        TextId id;
        Author author;
        String body;
    }

    static class TextId {
        int author;
        String title;
    }

    static class Home {
        String town;
    }

    static class Poem extends Text {
        int lines;
    }

    private static final String FILE = """
            <package>org.aludel.provider.mapping.assembly</package>
            <schema>lit</schema>
            <sequence-generator name="authors" sequence-name="author_numbers" allocation-size="5"/>
            <entity class="XmlMappingTest$Author" name="Author" access="FIELD">
              <table name="authors"><unique-constraint name="uq_name"><column-name>name</column-name></unique-constraint>
                <index name="ix" column-list="name DESC"/></table>
              <attributes>
                <id name="id"><column name="author_no"/><generated-value generator="authors"/></id>
                <basic name="name" optional="false"><column length="30"><comment>full</comment></column></basic>
                <one-to-many name="texts" mapped-by="author"><order-column name="pos"/></one-to-many>
                <many-to-many name="byTitle"><map-key-column name="title_key" length="8"/>
                  <join-table name="known"><join-column name="who"/>
                    <inverse-join-column name="t" referenced-column-name="t_title"/>
                    <inverse-join-column name="a" referenced-column-name="author_author_no"/></join-table></many-to-many>
                <element-collection name="pens"><column name="pen" nullable="false"/>
                  <collection-table name="pens"><join-column name="who"/></collection-table></element-collection>
                <embedded name="home"><attribute-override name="town"><column name="home_town"/></attribute-override>
                </embedded>
              </attributes>
            </entity>
            <entity class="XmlMappingTest$Text" name="Text" access="FIELD">
              <secondary-table name="bodies" schema="big"/>
              <inheritance strategy="JOINED"/>
              <attributes>
                <embedded-id name="id"><attribute-override name="title"><column name="t_title"/></attribute-override>
                </embedded-id>
                <basic name="body"><column table="bodies"/><lob/></basic>
                <many-to-one name="author" maps-id="author"/>
              </attributes>
            </entity>
            <entity class="XmlMappingTest$Poem" name="Poem" access="FIELD">
              <primary-key-join-column name="pa" referenced-column-name="author_author_no"/>
              <primary-key-join-column name="pt" referenced-column-name="t_title"/>
              <primary-key-foreign-key name="fk_poem"/>
            </entity>
            <embeddable class="XmlMappingTest$TextId" access="FIELD"/>
            <embeddable class="XmlMappingTest$Home" access="FIELD"/>
            """;

    @Test
    @Spec({
        "2.090", "12.006", "12.013", "12.015", "12.016", "12.019", "12.022", "12.023", "12.024", "12.025", "12.026",
        "12.028", "12.030"
    })
    void describesEverything() {
        UnitMapping unit = Mapped.unit(H2Dialect.NEWEST, List.of(FILE));
        assertThat(Mapped.tables(unit))
                .containsExactlyInAnyOrder(
                        "lit.authors(author_no integer, name varchar(30) comment(full), home_town varchar(255)?)"
                                + " key[author_no] uq_name:unique[name] ix:index[name DESCENDING]",
                        "lit.text(t_title varchar(255), author_author_no integer, pos integer?)"
                                + " key[author_author_no, t_title] [author_author_no]->lit.authors[author_no]",
                        "big.bodies(author_author_no integer, t_title varchar(255), body clob?)"
                                + " key[author_author_no, t_title]"
                                + " [author_author_no, t_title]->lit.text[author_author_no, t_title]",
                        "lit.poem(pa integer, pt varchar(255), lines integer) key[pa, pt]"
                                + " fk_poem:[pa, pt]->lit.text[author_author_no, t_title]",
                        "lit.known(who integer, a integer, t varchar(255), title_key varchar(8)) key[who, title_key]"
                                + " [who]->lit.authors[author_no]"
                                + " [a, t]->lit.text[author_author_no, t_title]",
                        "lit.pens(who integer, pen varchar(255)) key[who, pen] [who]->lit.authors[author_no]");
        assertThat(((BasicAttribute) Mapped.attribute(unit, Author.class, "id")).generation())
                .isInstanceOfSatisfying(
                        Generation.Sequence.class,
                        sequence -> assertThat(sequence.sequence()).hasToString("lit.author_numbers"));
    }
}
