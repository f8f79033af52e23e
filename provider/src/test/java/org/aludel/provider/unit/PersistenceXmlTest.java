package org.aludel.provider.unit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.aludel.provider.Spec;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.UnitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

class PersistenceXmlTest {

    private static final ClassLoader LOADER = PersistenceXmlTest.class.getClassLoader();

    @TempDir
    private Path directory;

    // ---- what is read

    @Test
    @Spec({"8.002", "8.004", "8.012", "8.019"})
    void readsEverythingThatAFileCanSay() throws IOException {
        UnitDescriptor unit = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence"
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:schemaLocation="https://jakarta.ee/xml/ns/persistence nowhere.xsd" version="3.2">
                    <persistence-unit name=" shop " transaction-type=" JTA ">
                        <description>All of it</description>
                        <provider> org.example.Provider
                        </provider>
                        <qualifier>org.example.Shop</qualifier>
                        <qualifier>org.example.Main</qualifier>
                        <scope>org.example.Scope</scope>
                        <jta-data-source>java:app/shop</jta-data-source>
                        <non-jta-data-source>java:app/plain</non-jta-data-source>
                        <mapping-file>META-INF/a.xml</mapping-file>
                        <mapping-file>b.xml</mapping-file>
                        <jar-file>lib/more.jar</jar-file>
                        <class> org.example.Order </class>
                        <class>org.example.Item</class>
                        <exclude-unlisted-classes>false</exclude-unlisted-classes>
                        <shared-cache-mode> ENABLE_SELECTIVE </shared-cache-mode>
                        <validation-mode>CALLBACK</validation-mode>
                        <properties>
                            <property name=" a " value=" kept as it is "/>
                            <property name="b" value=""/>
                        </properties>
                    </persistence-unit>
                </persistence>
                """);
        assertThat(unit.name()).isEqualTo("shop");
        assertThat(unit.transactionType()).isEqualTo(PersistenceUnitTransactionType.JTA);
        assertThat(unit.provider()).isEqualTo("org.example.Provider");
        assertThat(unit.qualifiers()).containsExactly("org.example.Shop", "org.example.Main");
        assertThat(unit.scope()).isEqualTo("org.example.Scope");
        assertThat(unit.jtaDataSource()).isEqualTo(new DataSourceReference.Named("java:app/shop"));
        assertThat(unit.nonJtaDataSource()).isEqualTo(new DataSourceReference.Named("java:app/plain"));
        assertThat(unit.mappingFiles()).containsExactly("META-INF/a.xml", "b.xml");
        assertThat(unit.jarFiles()).containsExactly(new URL(parent() + "lib/more.jar"));
        assertThat(unit.classNames()).containsExactly("org.example.Order", "org.example.Item");
        assertThat(unit.excludesUnlisted()).isFalse();
        assertThat(unit.sharedCacheMode()).isEqualTo(SharedCacheMode.ENABLE_SELECTIVE);
        assertThat(unit.validationMode()).isEqualTo(ValidationMode.CALLBACK);
        assertThat(unit.properties()).containsOnlyKeys("a", "b").containsEntry("a", " kept as it is ");
        assertThat(unit.root()).isEqualTo(root());
        assertThat(unit.schemaVersion()).isEqualTo("3.2");
        assertThat(unit.classLoader()).isSameAs(LOADER);
    }

    @Test
    @Spec("9.015")
    void leavesOpenWhatAFileDoesNotSay() throws IOException {
        UnitDescriptor unit = read(file(PersistenceVersion.V3_2, "<persistence-unit name='u'/>"));
        assertThat(unit.transactionType()).isNull();
        assertThat(unit.provider()).isNull();
        assertThat(unit.scope()).isNull();
        assertThat(unit.jtaDataSource()).isNull();
        assertThat(unit.nonJtaDataSource()).isNull();
        assertThat(unit.sharedCacheMode()).isNull();
        assertThat(unit.validationMode()).isNull();
        assertThat(unit.excludesUnlisted()).isFalse();
        assertThat(unit.classNames()).isEmpty();
        assertThat(unit.properties()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PersistenceVersion.class)
    @Spec("8.018")
    void readsEveryVersionInItsNamespace(PersistenceVersion version) throws IOException {
        UnitDescriptor unit = read(file(version, everything(version)));
        assertThat(unit.schemaVersion()).isEqualTo(version.number());
        assertThat(unit.classNames()).containsExactly("C");
        assertThat(unit.excludesUnlisted()).isTrue();
        boolean early = version == PersistenceVersion.V1_0;
        assertThat(unit.sharedCacheMode()).isEqualTo(early ? null : SharedCacheMode.ALL);
        assertThat(unit.qualifiers()).hasSize(version == PersistenceVersion.V3_2 ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <exclude-unlisted-classes/>                                   | true
            <exclude-unlisted-classes></exclude-unlisted-classes>         | true
            <exclude-unlisted-classes> true </exclude-unlisted-classes>   | true
            <exclude-unlisted-classes>1</exclude-unlisted-classes>        | true
            <exclude-unlisted-classes>false</exclude-unlisted-classes>    | false
            <exclude-unlisted-classes>0</exclude-unlisted-classes>        | false
            <class>C</class>                                              | false
            """)
    @Spec("8.008")
    void unlistedClassesAreExcludedByAnElementWithoutContent(String content, boolean excluded) throws IOException {
        for (PersistenceVersion version : PersistenceVersion.values()) {
            String unit = "<persistence-unit name='u'>" + content + "</persistence-unit>";
            assertThat(read(file(version, unit)).excludesUnlisted()).isEqualTo(excluded);
        }
    }

    @Test
    void readsSeveralUnitsPrefixesCommentsAndCharacterData() throws IOException {
        PersistenceXml file = readFile("""
                <p:persistence xmlns:p="http://xmlns.jcp.org/xml/ns/persistence" version="2.1">
                    <!-- first --><p:persistence-unit name="a"><p:class>A<!-- and -->B</p:class></p:persistence-unit>
                    <p:persistence-unit name="b"><p:class><![CDATA[C]]></p:class></p:persistence-unit>
                </p:persistence>
                """).requireValid();
        assertThat(file.units()).extracting(UnitDescriptor::name).containsExactly("a", "b");
        assertThat(file.units().get(0).classNames()).containsExactly("AB");
        assertThat(file.units().get(1).classNames()).containsExactly("C");
    }

    @Test
    @Spec("8.019")
    void passesOverWhatOthersAddToAUnit() throws IOException {
        UnitDescriptor unit = read(file(PersistenceVersion.V3_2, """
                <persistence-unit name="u" xmlns:x="urn:other" x:note="1">
                    <class x:y="z">C</class>
                    <x:cache size="5"><x:class>D</x:class></x:cache>
                </persistence-unit>"""));
        assertThat(unit.classNames()).containsExactly("C");
    }

    @Test
    void blankElementsSayNothing() throws IOException {
        UnitDescriptor unit = read(file(PersistenceVersion.V3_0, """
                <persistence-unit name="u"><provider> </provider><jta-data-source/><mapping-file/><jar-file/><class/>
                </persistence-unit>"""));
        assertThat(unit.provider()).isNull();
        assertThat(unit.jtaDataSource()).isNull();
        assertThat(unit.mappingFiles()).isEmpty();
        assertThat(unit.jarFiles()).isEmpty();
        assertThat(unit.classNames()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, mark {2}")
    @CsvSource({
        "UTF-8, UTF-8, false",
        "UTF-8, UTF-8, true",
        "UTF-16BE, UTF-16, true",
        "UTF-16LE, UTF-16, true",
        "ISO-8859-1, ISO-8859-1, false"
    })
    void understandsEncodingsAndByteOrderMarks(String charset, String declared, boolean mark) throws IOException {
        assertThat(List.of(UTF_8, UTF_16BE, UTF_16LE, ISO_8859_1)).contains(Charset.forName(charset));
        String text = (mark ? "\uFEFF" : "") + "<?xml version='1.0' encoding='" + declared + "'?>"
                + file(PersistenceVersion.V3_2, "<persistence-unit name='Bücher'/>");
        assertThat(readBytes(text.getBytes(Charset.forName(charset)))
                        .requireValid()
                        .units())
                .extracting(UnitDescriptor::name)
                .containsExactly("Bücher");
    }

    // ---- what is refused

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 20_000, textBlock = """
            # what                  | unit or units                                                                       | problems, one per semicolon
            unknown element         | <persistence-unit name='u'><clas>C</clas></persistence-unit>                        | line 2, column 28: 'persistence-unit' has no element 'clas'. Did you mean 'class'?
            far from every element  | <persistence-unit name='u'><zzzzzzzzz/></persistence-unit>                          | line 2, column 28: 'persistence-unit' has no element 'zzzzzzzzz'. Allowed are description, provider, jta-data-source, non-jta-data-source, mapping-file, jar-file, class, exclude-unlisted-classes, shared-cache-mode, validation-mode and properties.
            unknown below root      | <persistance-unit name='u'/>                                                        | line 2, column 1: 'persistence' has no element 'persistance-unit'. Did you mean 'persistence-unit'?
            unknown property        | <persistence-unit name='u'><properties><prop name='a' value='b'/></properties></persistence-unit> | line 2, column 40: 'properties' has no element 'prop'. Allowed is property.
            property in no list     | <persistence-unit name='u'><property name='a' value='b'/></persistence-unit>        | line 2, column 28: 'persistence-unit' has no element 'property'. Allowed are description, provider, jta-data-source, non-jta-data-source, mapping-file, jar-file, class, exclude-unlisted-classes, shared-cache-mode, validation-mode and properties.
            unknown attribute       | <persistence-unit nmae='v' name='u'/>                                               | line 2, column 1: 'persistence-unit' has no attribute 'nmae'. Did you mean 'name'?
            far attribute           | <persistence-unit name='u' readonly='true'/>                                        | line 2, column 1: 'persistence-unit' has no attribute 'readonly'. Allowed are name and transaction-type.
            attribute of text       | <persistence-unit name='u'><class name='C'/></persistence-unit>                     | line 2, column 28: 'class' has no attribute 'name'. It has none.
            attribute of list       | <persistence-unit name='u'><properties id='1'/></persistence-unit>                  | line 2, column 28: 'properties' has no attribute 'id'. It has none.
            attribute of property   | <persistence-unit name='u'><properties><property name='a' values='b' value='c'/></properties></persistence-unit> | line 2, column 40: 'property' has no attribute 'values'. Did you mean 'value'?
            order                   | <persistence-unit name='u'><properties/><class>C</class></persistence-unit>         | line 2, column 41: 'class' must stand before 'properties'.
            order of two            | <persistence-unit name='u'><class>C</class><mapping-file>m</mapping-file><jar-file>j</jar-file></persistence-unit> | line 2, column 44: 'mapping-file' must stand before 'class'.; line 2, column 74: 'jar-file' must stand before 'class'.
            provider after source   | <persistence-unit name='u'><jta-data-source>a</jta-data-source><provider>P</provider></persistence-unit> | line 2, column 64: 'provider' must stand before 'jta-data-source'.
            twice                   | <persistence-unit name='u'><provider>P</provider><provider>P</provider></persistence-unit> | line 2, column 50: 'provider' may stand once, and stands here again.
            later version           | <persistence-unit name='u'><qualifier>Q</qualifier></persistence-unit>              | line 2, column 28: 'qualifier' came with version 3.2, and the file says version 3.0.
            no name                 | <persistence-unit/>                                                                 | line 2, column 1: 'persistence-unit' lacks the attribute 'name'.
            empty name              | <persistence-unit name='  '/>                                                       | line 2, column 1: the attribute 'name' of 'persistence-unit' is empty.
            same name               | <persistence-unit name='u'/><persistence-unit name='u'/>                            | line 2, column 29: another persistence unit of this file is named 'u', too.
            no unit                 | <!-- nothing -->                                                                    | line 1, column 1: 'persistence' has no 'persistence-unit'.
            text in root            | hello<persistence-unit name='u'/>                                                   | line 1, column 1: 'persistence' contains text; only elements and attributes say something there.
            text in unit            | <persistence-unit name='u'>hello</persistence-unit>                                 | line 2, column 1: 'persistence-unit' contains text; only elements and attributes say something there.
            text in property        | <persistence-unit name='u'><properties><property name='a' value='b'>c</property></properties></persistence-unit> | line 2, column 40: 'property' contains text; only elements and attributes say something there.
            element in text         | <persistence-unit name='u'><class><name>C</name></class></persistence-unit>         | line 2, column 35: 'class' contains the element 'name'; it may contain text only.
            property without value  | <persistence-unit name='u'><properties><property name='a'/></properties></persistence-unit> | line 2, column 40: 'property' lacks the attribute 'value'.
            property without name   | <persistence-unit name='u'><properties><property value='a'/></properties></persistence-unit> | line 2, column 40: 'property' lacks the attribute 'name'.
            transaction type        | <persistence-unit name='u' transaction-type='RESOURCE-LOCAL'/>                      | line 2, column 1: 'transaction-type' cannot be 'RESOURCE-LOCAL'. Did you mean 'RESOURCE_LOCAL'?
            lower case              | <persistence-unit name='u' transaction-type='jta'/>                                 | line 2, column 1: 'transaction-type' cannot be 'jta'. Did you mean 'JTA'?
            cache mode              | <persistence-unit name='u'><shared-cache-mode>SOME</shared-cache-mode></persistence-unit> | line 2, column 28: 'shared-cache-mode' cannot be 'SOME'. Allowed are ALL, NONE, ENABLE_SELECTIVE, DISABLE_SELECTIVE and UNSPECIFIED.
            validation mode         | <persistence-unit name='u'><validation-mode>CALLBAK</validation-mode></persistence-unit> | line 2, column 28: 'validation-mode' cannot be 'CALLBAK'. Did you mean 'CALLBACK'?
            exclude                 | <persistence-unit name='u'><exclude-unlisted-classes>yes</exclude-unlisted-classes></persistence-unit> | line 2, column 28: 'exclude-unlisted-classes' cannot be 'yes'. Allowed are true and false.
            namespace of unit       | <persistence-unit name='u' xmlns='http://java.sun.com/xml/ns/persistence'/>         | line 2, column 1: 'persistence-unit' is in the namespace 'http://java.sun.com/xml/ns/persistence', and the file is in 'https://jakarta.ee/xml/ns/persistence'.
            namespace of class      | <persistence-unit name='u'><class xmlns='http://java.sun.com/xml/ns/persistence'>C</class></persistence-unit> | line 2, column 28: 'class' is in the namespace 'http://java.sun.com/xml/ns/persistence', and the file is in 'https://jakarta.ee/xml/ns/persistence'.
            no namespace            | <persistence-unit name='u'><class xmlns=''>C</class></persistence-unit>             | line 2, column 28: 'class' is in no namespace, and the file is in 'https://jakarta.ee/xml/ns/persistence'.
            foreign below root      | <x xmlns='urn:x'/>                                                                  | line 2, column 1: 'persistence' has no element 'x'. Allowed is persistence-unit.
            many                    | <persistence-unit><clas/><provider>P</provider><description/></persistence-unit>    | line 2, column 1: 'persistence-unit' lacks the attribute 'name'.; line 2, column 19: 'persistence-unit' has no element 'clas'. Did you mean 'class'?; line 2, column 48: 'description' must stand before 'provider'.
            """)
    @Spec({"8.018", "8.019", "9.016"})
    void reportsAllThatTheSchemaDoesNotAllow(String what, String units, String problems) throws IOException {
        String text = file(PersistenceVersion.V3_0, units);
        PersistenceXml file = readFile(text);
        assertThat(file.problems()).as(what).containsExactly(problems.split("; (?=line)"));
        if (!units.contains("name='u'/><persistence-unit") && !units.contains("'  '")) { // not said by the schema
            assertThat(isValid("3_0", text)).isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <entity-mappings/>                                                                 | line 1, column 1: the root element is 'entity-mappings'; it must be 'persistence'.
            <persistence version='3.2'><persistence-unit name='u'/></persistence>              | line 1, column 1: 'persistence' is in no namespace. Write xmlns="https://jakarta.ee/xml/ns/persistence" for version 3.2.
            <persistence xmlns='urn:x' version='3.2'><persistence-unit name='u'/></persistence> | line 1, column 1: 'urn:x' is not a namespace of persistence.xml. Write xmlns="https://jakarta.ee/xml/ns/persistence" for version 3.2.
            <persistence xmlns='https://jakarta.ee/xml/ns/persistence'><persistence-unit name='u'/></persistence> | line 1, column 1: 'persistence' lacks the attribute 'version'.
            <persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='2.2'><persistence-unit name='u'/></persistence> | line 1, column 1: version '2.2' is not one of 'https://jakarta.ee/xml/ns/persistence', which has 3.0, 3.1 and 3.2.
            <persistence xmlns='http://java.sun.com/xml/ns/persistence' version='3'><persistence-unit name='u'/></persistence> | line 1, column 1: version '3' is not one of 'http://java.sun.com/xml/ns/persistence', which has 1.0 and 2.0.
            """)
    void reportsWrongRootsNamespacesAndVersions(String text, String problem) throws IOException {
        assertThat(readFile(text).problems()).containsExactly(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <persistence>               | line 1, column 14: the file is not well-formed XML:
            <a><b></a>                  | line 1, column 9: the file is not well-formed XML:
            no xml                      | line 1, column 1: the file is not well-formed XML:
            <a/><b/>                    | line 1, column 6: the file is not well-formed XML:
            <a>&nothing;</a>            | line 1, column 13: the file is not well-formed XML:
            """)
    void saysWhereAFileIsNotWellFormed(String text, String beginning) throws IOException {
        assertThat(readFile(text).problems()).singleElement().asString().startsWith(beginning);
    }

    @Test
    void refusesDocumentTypesAndReadsNoOtherFile() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "hidden");
        String external = "<!DOCTYPE persistence [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>\n"
                + file(PersistenceVersion.V3_2, "<persistence-unit name='u'><class>&e;</class></persistence-unit>");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE persistence [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a" + i + " '&a" + (i - 1) + ";&a" + (i - 1) + ";'>");
        }
        String billion = laughs + "]>" + file(PersistenceVersion.V3_2, "<persistence-unit name='&a39;'/>");
        String outside = "<!DOCTYPE persistence SYSTEM '" + secret.toUri() + "'>"
                + file(PersistenceVersion.V3_2, "<persistence-unit name='u'/>");
        for (String text : List.of(external, billion, outside)) {
            PersistenceXml file = readFile(text);
            assertThat(file.problems())
                    .containsExactly(
                            "line 1, column 1: a document type (DOCTYPE) is not read, because it could name other"
                                    + " files. Remove it.");
            assertThat(file.units()).isEmpty();
        }
    }

    @Test
    void throwsAllProblemsAtOnceWithTheFileAndACode() throws IOException {
        PersistenceXml file = readFile(file(PersistenceVersion.V3_2, "<persistence-unit nam='a'/>"));
        assertThatThrownBy(file::requireValid)
                .isInstanceOfSatisfying(UnitException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ProviderErrorCode.INVALID_PERSISTENCE_XML);
                    assertThat(failure.problems()).hasSize(2);
                })
                .hasMessage("[ALU-4001] " + file.location() + """
                         has 2 problems:
                        - line 2, column 1: 'persistence-unit' has no attribute 'nam'. Did you mean 'name'?
                        - line 2, column 1: 'persistence-unit' lacks the attribute 'name'.""");
    }

    // ---- agreement with the schemas that the API carries

    @ParameterizedTest
    @CsvSource({"V2_2, 2_2", "V3_0, 3_0", "V3_2, 3_2"})
    @Spec("8.018")
    void theSchemasAllowWhatIsAllowedHere(PersistenceVersion version, String schema) throws IOException {
        assertThat(isValid(schema, file(version, everything(version)))).isTrue();
    }

    // ---- where files are

    @Test
    void findsTheFilesOfDirectoriesAndJars() throws IOException {
        Path classes = Jars.with("META-INF/persistence.xml", unit("inDirectory", "<jar-file>a b.jar</jar-file>"))
                .writeFiles(directory.resolve("some classes"));
        Path jar = Jars.with("META-INF/persistence.xml", unit("inJar", "<jar-file>../more/c.jar</jar-file>"))
                .writeJar(directory.resolve("lib/x.jar"));
        try (URLClassLoader loader = loader(classes, jar)) {
            List<UnitDescriptor> units = PersistenceXml.findAll(loader).stream()
                    .flatMap(file -> file.requireValid().units().stream())
                    .toList();
            assertThat(units).extracting(UnitDescriptor::name).containsExactly("inDirectory", "inJar");
            assertThat(units.get(0).root()).isEqualTo(classes.toUri().toURL());
            assertThat(units.get(0).jarFiles())
                    .containsExactly(directory.resolve("a b.jar").toUri().toURL());
            assertThat(units.get(1).root()).isEqualTo(jar.toUri().toURL());
            assertThat(units.get(1).jarFiles())
                    .containsExactly(directory.resolve("more/c.jar").toUri().toURL());
            assertThat(units.get(1).classLoader()).isSameAs(loader);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # persistence.xml                                           | root                              | lib/a.jar
            file:/app/classes/META-INF/persistence.xml                  | file:/app/classes/                | file:/app/lib/a.jar
            jar:file:/app/u.jar!/META-INF/persistence.xml               | file:/app/u.jar                   | file:/app/lib/a.jar
            jar:file:/a.war!/WEB-INF/classes/META-INF/persistence.xml   | jar:file:/a.war!/WEB-INF/classes/ | jar:file:/a.war!/WEB-INF/lib/a.jar
            jar:file:/a.ear!/u.jar!/META-INF/persistence.xml            | jar:file:/a.ear!/u.jar            | jar:file:/a.ear!/lib/a.jar
            """)
    @Spec("8.010")
    void jarFilesAreFoundFromWhatContainsTheRoot(String file, String root, String jarFile) throws IOException {
        URL found = UnitRoot.of(new URL(file));
        assertThat(found).hasToString(root);
        assertThat(UnitRoot.jarFile(found, "lib/a.jar")).hasToString(jarFile);
        assertThat(UnitRoot.jarFile(found, "file:/other/b.jar")).hasToString("file:/other/b.jar");
    }

    @Test
    void reportsAJarFileThatIsNoUrl() throws IOException {
        assertThat(readFile(unit("u", "<jar-file>ftpx:/a.jar</jar-file>")).problems())
                .containsExactly(
                        "line 2, column 28: 'jar-file' is 'ftpx:/a.jar', which is neither a path nor a URL that this"
                                + " platform knows.");
    }

    @Test
    void readsAFileOfAJarInAJar() throws IOException {
        byte[] inner = Jars.with("META-INF/persistence.xml", unit("inner", "")).bytes();
        Path outer = new Jars().and("lib/inner.jar", inner).writeJar(directory.resolve("outer.ear"));
        URL location = new URL("jar:" + outer.toUri() + "!/lib/inner.jar!/META-INF/persistence.xml");
        UnitDescriptor unit =
                PersistenceXml.read(location, LOADER).requireValid().units().get(0);
        assertThat(unit.name()).isEqualTo("inner");
        assertThat(unit.root()).hasToString("jar:" + outer.toUri() + "!/lib/inner.jar");
    }

    @Test
    void seesAJarThatWasRewrittenUnderTheSameName() throws IOException {
        Path jar = directory.resolve("same.jar");
        for (int i = 0; i < 5; i++) {
            Files.deleteIfExists(jar);
            Jars.with("META-INF/persistence.xml", unit("unit" + "x".repeat(i * 50), ""))
                    .writeJar(jar);
            try (URLClassLoader loader = loader(jar)) {
                assertThat(PersistenceXml.findAll(loader).get(0).requireValid().units())
                        .extracting(UnitDescriptor::name)
                        .containsExactly("unit" + "x".repeat(i * 50));
            }
        }
    }

    @Test
    void saysThatAFileCannotBeRead() throws IOException {
        URL nowhere = directory.resolve("META-INF/persistence.xml").toUri().toURL();
        assertThat(PersistenceXml.read(nowhere, LOADER).problems())
                .singleElement()
                .asString()
                .startsWith("the file cannot be read: java.io.FileNotFoundException");
    }

    // ---- helpers

    private static String file(PersistenceVersion version, String content) {
        return "<persistence xmlns='" + version.namespace() + "' version='" + version.number() + "'>\n" + content
                + "</persistence>";
    }

    private static String unit(String name, String content) {
        return file(
                PersistenceVersion.V3_2, "<persistence-unit name='" + name + "'>" + content + "</persistence-unit>");
    }

    private static String everything(PersistenceVersion version) {
        StringBuilder content = new StringBuilder("<persistence-unit name='u' transaction-type='RESOURCE_LOCAL'>");
        for (String name : UnitElement.names(version)) {
            String text = switch (UnitElement.named(name).orElseThrow()) {
                case PROPERTIES -> "<property name='a' value='b'/>";
                case EXCLUDE_UNLISTED_CLASSES -> "true";
                case SHARED_CACHE_MODE -> "ALL";
                case VALIDATION_MODE -> "AUTO";
                default -> "C";
            };
            content.append('<' + name + '>' + text + "</" + name + '>');
        }
        return content + "</persistence-unit>";
    }

    private UnitDescriptor read(String text) throws IOException {
        return readFile(text).requireValid().units().get(0);
    }

    private PersistenceXml readFile(String text) throws IOException {
        return readBytes(text.getBytes(UTF_8));
    }

    private PersistenceXml readBytes(byte[] content) throws IOException {
        new Jars().and("META-INF/persistence.xml", content).writeFiles(directory.resolve("root"));
        return PersistenceXml.read(new URL(root(), "META-INF/persistence.xml"), LOADER);
    }

    private URL root() throws IOException {
        return directory.resolve("root").toUri().toURL();
    }

    private URL parent() throws IOException {
        return directory.toUri().toURL();
    }

    private static URLClassLoader loader(Path... roots) throws IOException {
        URL[] urls = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) {
            urls[i] = roots[i].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }

    /** Whether a schema of the API allows a text; module or not, the API's own file can be opened. */
    private static boolean isValid(String schema, String text) throws IOException {
        URL api = ValidationMode.class.getProtectionDomain().getCodeSource().getLocation();
        try (Archive archive = Archive.of(api);
                InputStream content = archive.open("jakarta/persistence/persistence_" + schema + ".xsd")) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            Validator validator = factory.newSchema(new StreamSource(content)).newValidator();
            validator.validate(new StreamSource(new ByteArrayInputStream(text.getBytes(UTF_8))));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }
}
