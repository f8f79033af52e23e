package org.aludel.provider.mapping.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.provider.Spec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrmXmlTest {

    private final MappingProblems problems = new MappingProblems();

    @NullUnmarked
    @SuppressWarnings("unused")
    static class Thing {
        Long id;
        String name;
    }

    private List<String> read(String text) {
        OrmXml.read(
                        "orm.xml",
                        new ByteArrayInputStream(text.getBytes(UTF_8)),
                        OrmXmlTest.class.getClassLoader(),
                        problems)
                .ifPresent(file -> MappingSource.read(List.of(), List.of(file), problems));
        return problems.all();
    }

    private static String mapping(String content) {
        return "<entity-mappings xmlns='https://jakarta.ee/xml/ns/persistence/orm' version='3.2'>\n" + content
                + "\n</entity-mappings>";
    }

    @ParameterizedTest
    @Spec("12.001")
    @CsvSource({
        "1.0, http://java.sun.com/xml/ns/persistence/orm",
        "2.0, http://java.sun.com/xml/ns/persistence/orm",
        "2.1, http://xmlns.jcp.org/xml/ns/persistence/orm",
        "2.2, http://xmlns.jcp.org/xml/ns/persistence/orm",
        "3.0, https://jakarta.ee/xml/ns/persistence/orm",
        "3.1, https://jakarta.ee/xml/ns/persistence/orm",
        "3.2, https://jakarta.ee/xml/ns/persistence/orm"
    })
    void readsAllVersions(String version, String namespace) {
        String xsi =
                " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='" + namespace + " x.xsd'";
        assertThat(read("<?xml version='1.0'?><!-- c --><o:entity-mappings xmlns:o='" + namespace + "'" + xsi
                        + " version='" + version + "'><o:description>d</o:description></o:entity-mappings>"))
                .isEmpty();
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(
                        "<entity-mapping/>",
                        "A mapping file begins with <entity-mappings>, not with <entity-mapping>."),
                Arguments.of(
                        "<entity-mappings/>",
                        "The attribute 'version' is missing. Give one of 1.0, 2.0, 2.1, 2.2, 3.0, 3.1, 3.2."),
                Arguments.of(
                        "<entity-mappings version='9'/>",
                        "The version '9' is unknown. Give one of 1.0, 2.0, 2.1, 2.2, 3.0, 3.1, 3.2."),
                Arguments.of(
                        "<entity-mappings version='2.2' xmlns='https://jakarta.ee/xml/ns/persistence/orm'/>",
                        "Version 2.2 has the namespace http://xmlns.jcp.org/xml/ns/persistence/orm, not"
                                + " 'https://jakarta.ee/xml/ns/persistence/orm'. Change the namespace or the version."),
                Arguments.of(
                        "<!DOCTYPE entity-mappings SYSTEM 'file:///etc/passwd'><entity-mappings/>",
                        "A mapping file has no document type. Remove <!DOCTYPE ...>."),
                Arguments.of(
                        "<!DOCTYPE entity-mappings [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><entity-mappings>&x;"
                                + "</entity-mappings>",
                        "A mapping file has no document type. Remove <!DOCTYPE ...>."),
                Arguments.of("<entity-mappings><entity></entity-mappings>", "The file is not well-formed XML: "));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    @Spec({"12.001", "12.031"})
    void reportsWhatIsNoMappingFile(String text, String problem) {
        assertThat(read(text))
                .singleElement()
                .asString()
                .matches("(?s)orm.xml, line 1, column \\d+: .*")
                .contains(problem);
    }

    private static final String THING = OrmXmlTest.class.getName() + ".Thing";

    static Stream<Arguments> mistakes() {
        String entity = "<entity class='" + THING + "' access='FIELD'>";
        return Stream.of(
                Arguments.of(
                        "<entitty class='X'/>",
                        21,
                        "<entity-mappings> has no element <entitty>. Did you mean 'entity'?"),
                Arguments.of("<entity/>", 10, "<entity> needs the attribute 'class'."),
                Arguments.of(
                        "<package>a.b</package><entity class='Nowhere'/>",
                        48,
                        "There is no class 'Nowhere' (tried a.b.Nowhere, Nowhere, java.lang.Nowhere). Check its name, its"
                                + " package and the class path."),
                Arguments.of(
                        entity + "<table nam='x'/></entity>",
                        0,
                        "<table> has no attribute 'nam'. Did you mean 'name'?"),
                Arguments.of(entity + "<table/><table/></entity>", 0, "<entity> has more than one <table>. Keep one."),
                Arguments.of(entity + "<table>text</table></entity>", 0, "<table> has no text. Remove it."),
                Arguments.of(entity + "<named-query name='q'/></entity>", 0, "<named-query> needs an element <query>."),
                Arguments.of(
                        entity + "<inheritance strategy='JOIND'/></entity>",
                        0,
                        "The attribute 'strategy' is 'JOIND', but must be one of SINGLE_TABLE, TABLE_PER_CLASS, JOINED. Did"
                                + " you mean 'JOINED'?"),
                Arguments.of(
                        entity + "<attributes><id name='id'><temporal>date</temporal></id></attributes></entity>",
                        0,
                        "The text of <temporal> is 'date', but must be one of DATE, TIME, TIMESTAMP. Did you mean 'DATE'?"),
                Arguments.of(
                        entity + "<attributes><id name='id'><column length='x'/></id></attributes></entity>",
                        0,
                        "The attribute 'length' is 'x', but must be a whole number."),
                Arguments.of(
                        entity + "<attributes><basic name='name' optional='yes'/></attributes></entity>",
                        0,
                        "The attribute 'optional' is 'yes', but must be true or false."),
                Arguments.of(
                        entity + "<attributes><basic name='nmae'/></attributes></entity>",
                        0,
                        "The class '" + THING.replace(".Thing", "$Thing")
                                + "' has no field 'nmae'. Did you mean 'name'?"),
                Arguments.of(
                        entity + "<attributes><basic name='name' access='PROPERTY'/></attributes></entity>",
                        0,
                        "The class '" + THING.replace(".Thing", "$Thing") + "' has no property with getter and setter"
                                + " 'name'. There is one of the other access type; set 'access' of the element."),
                Arguments.of(
                        entity + "<attributes><id name='id'/><basic name='id'/></attributes></entity>",
                        0,
                        "The attribute 'id' is described twice, also at orm.xml, line 2, column"),
                Arguments.of(
                        entity + "</entity><embeddable class='" + THING + "'/>",
                        0,
                        "The class '" + THING.replace(".Thing", "$Thing")
                                + "' is described twice, also at orm.xml, line 2"),
                Arguments.of(
                        "<table-generator name='t'><check-constraint constraint='c'/></table-generator>",
                        0,
                        "Check constraints of generator tables are not mapped: no annotation has them. Add the constraint"
                                + " to the schema, or use the attribute 'options'."),
                Arguments.of(
                        entity + "<pre-persist method-name='nothing'/></entity>",
                        -1,
                        "The class '" + THING.replace(".Thing", "$Thing") + "' has no method 'nothing' to be called at"
                                + " @PrePersist."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    @Spec("12.031")
    void reportsMistakesWithTheirPosition(String content, int column, String problem) {
        String position = column < 0 ? "" : "orm.xml, line 2, column " + (column > 0 ? column + ": " : "");
        assertThat(read(mapping(content)))
                .singleElement()
                .asString()
                .startsWith(position)
                .contains(problem);
    }

    @Test
    @Spec("12.031")
    void reportsAllMistakesAtOnce() {
        assertThat(read(mapping("<entitee/>\n<named-query nam='q'/>\n<access>SIDEWAYS</access>")))
                .hasSize(5);
    }
}
