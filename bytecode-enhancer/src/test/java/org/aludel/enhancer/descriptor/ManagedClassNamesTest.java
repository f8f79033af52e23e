package org.aludel.enhancer.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aludel.enhancer.error.EnhancerErrorCode;
import org.aludel.enhancer.error.EnhancerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedClassNamesTest {

    @TempDir
    Path folder;

    private final List<EnhancerException> problems = new ArrayList<>();

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Set<String> names() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            return ManagedClassNames.of(loader, problems::add);
        }
    }

    @Test
    void readsTheDefaultMappingFileAndThoseOfTheUnits() throws IOException {
        write("META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
                  <persistence-unit name="a"><mapping-file>app/more.xml</mapping-file><class>app.Converter</class></persistence-unit>
                  <persistence-unit name="b"><mapping-file> META-INF/last.xml </mapping-file><mapping-file>missing.xml</mapping-file></persistence-unit>
                </persistence>
                """);
        write("META-INF/orm.xml", """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
                  <package>app</package>
                  <entity class="Order"><attributes><embedded name="x"/><id name="package"/></attributes></entity>
                  <embeddable class="other.Money"/>
                  <converter class="Conversion"/>
                  <entity-listeners><entity-listener class="Listener"/></entity-listeners>
                </entity-mappings>
                """);
        write(
                "app/more.xml",
                "<orm:entity-mappings xmlns:orm='urn:x'><orm:mapped-superclass class='app.Base'/></orm:entity-mappings>");
        write("META-INF/last.xml", "<entity-mappings><entity class='Plain'/></entity-mappings>");
        assertThat(names()).containsExactlyInAnyOrder("app.Order", "other.Money", "app.Base", "Plain");
        assertThat(problems).isEmpty();
    }

    @Test
    void aBrokenFileIsToldAndTheOthersCount() throws IOException {
        write("META-INF/persistence.xml", "<persistence><mapping-file>good.xml</mapping-file></persistence>");
        write("META-INF/orm.xml", "<entity-mappings><entity class='Lost'>");
        write("good.xml", "<entity-mappings><entity class='Found'/></entity-mappings>");
        assertThat(names()).containsExactly("Found");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(EnhancerErrorCode.UNREADABLE_DESCRIPTOR);
            assertThat(problem).hasMessageContaining("META-INF/orm.xml");
        });
    }

    @Test
    void noEntityLeadsOutOfAFile() throws IOException {
        write("secret.txt", "Leaked");
        write(
                "META-INF/orm.xml",
                "<!DOCTYPE m [<!ENTITY x SYSTEM '"
                        + folder.resolve("secret.txt").toUri()
                        + "'>]><entity-mappings><package>&x;</package><entity class='A'/></entity-mappings>");
        assertThat(names()).isEmpty();
        assertThat(problems).hasSize(1);
    }
}
