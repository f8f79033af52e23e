package org.aludel.provider.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.provider.Spec;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.UnitException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitSelectionTest {

    private static final UnitSelection SELECTION = UnitSelection.ofProvider("org.aludel.Own", "org.aludel.Alias");

    private final List<URLClassLoader> loaders = new ArrayList<>();

    @TempDir
    private Path directory;

    @AfterEach
    void closeLoaders() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }

    @ParameterizedTest(name = "file {0}, map {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # in the file    | in the map       | taken
                             |                  | true
            org.aludel.Own   |                  | true
            org.aludel.Alias |                  | true
            org.other.One    |                  | false
                             | org.aludel.Own   | true
                             | org.other.One    | false
            org.other.One    | org.aludel.Own   | true
            org.aludel.Own   | org.other.One    | false
            org.aludel.Own   | ' '              | true
            """)
    @Spec("A.001")
    void aProviderInTheMapCountsBeforeTheOneInTheFile(@Nullable String inFile, @Nullable String inMap, boolean taken)
            throws IOException {
        ClassLoader loader = loader(unit("u", inFile == null ? "" : "<provider>" + inFile + "</provider>"));
        Map<String, Object> map = inMap == null ? Map.of() : Map.of("jakarta.persistence.provider", inMap);
        assertThat(SELECTION.select("u", map, loader).isPresent()).isEqualTo(taken);
    }

    @Test
    void aProviderMayBeNamedByItsClass() throws IOException {
        ClassLoader loader = loader(unit("u", ""));
        assertThat(SELECTION.select("u", Map.of("jakarta.persistence.provider", String.class), loader))
                .isEmpty();
        assertThat(UnitSelection.ofProvider("java.lang.String")
                        .select("u", Map.of("jakarta.persistence.provider", String.class), loader))
                .isPresent();
    }

    @Test
    void anUnknownUnitIsNobodys() throws IOException {
        assertThat(SELECTION.select("v", null, loader(unit("u", "")))).isEmpty();
        assertThat(SELECTION.select("v", null, loader())).isEmpty();
        assertThat(SELECTION.select(null, null, loader())).isEmpty();
    }

    @Test
    void namesBothFilesThatDescribeAUnit() throws IOException {
        URLClassLoader loader = loader(unit("u", ""), unit("u", ""), unit("v", ""));
        assertThatThrownBy(() -> SELECTION.select("u", null, loader))
                .isInstanceOfSatisfying(
                        UnitException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ProviderErrorCode.AMBIGUOUS_UNIT))
                .hasMessage("[ALU-4003] The persistence unit 'u' is described more than once. "
                        + "Rename one, or take one of the files off the class path:\n- " + loader.getURLs()[0]
                        + "META-INF/persistence.xml\n- " + loader.getURLs()[1] + "META-INF/persistence.xml");
        assertThat(SELECTION.select("v", null, loader)).isPresent();
    }

    @Test
    void aUnitOfAnotherProviderDoesNotMakeOursAmbiguous() throws IOException {
        ClassLoader loader = loader(unit("u", "<provider>org.other.One</provider>"), unit("u", "<class>Own</class>"));
        assertThat(SELECTION.select("u", null, loader).orElseThrow().classNames())
                .containsExactly("Own");
    }

    @Test
    void noNameStandsForTheOnlyUnitThatIsOurs() throws IOException {
        assertThat(SELECTION.select(null, null, loader(unit("u", ""), unit("v", "<provider>org.other.One</provider>"))))
                .map(UnitDescriptor::name)
                .contains("u");
        ClassLoader two = loader(unit("u", ""), unit("v", ""));
        assertThatThrownBy(() -> SELECTION.select(null, null, two))
                .isInstanceOf(UnitException.class)
                .hasMessage("[ALU-4004] There are several persistence units, and none was named. "
                        + "Give the name of one of these:\n- u\n- v");
    }

    @Test
    void aBrokenFileConcernsOnlyThoseWhoseUnitMayBeInIt() throws IOException {
        ClassLoader loader =
                loader(unit("broken", "<clas>C</clas>"), unit("u", ""), unit("other", "<provider>x.Y</provider><z/>"));
        assertThat(SELECTION.select("u", null, loader)).isPresent();
        assertThat(SELECTION.select("other", null, loader)).isEmpty();
        assertThat(SELECTION.select("broken", Map.of("jakarta.persistence.provider", "x.Y"), loader))
                .isEmpty();
        for (String name : List.of("broken", "unknown")) {
            assertThatThrownBy(() -> SELECTION.select(name, null, loader))
                    .isInstanceOf(UnitException.class)
                    .hasMessageStartingWith("[ALU-4001] ")
                    .hasMessageContaining("has no element 'clas'");
        }
    }

    @Test
    void twoUnitsOfOneNameInOneFileAreAMistakeOfThatFile() throws IOException {
        ClassLoader loader = loader("<persistence-unit name='u'/><persistence-unit name='u'/>");
        assertThatThrownBy(() -> SELECTION.select("u", null, loader)).hasMessageStartingWith("[ALU-4001] ");
    }

    private static String unit(String name, String content) {
        return "<persistence-unit name='" + name + "'>" + content + "</persistence-unit>";
    }

    private URLClassLoader loader(String... files) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String units : files) {
            String text = "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.2'>" + units
                    + "</persistence>";
            Path root = directory.resolve("root" + loaders.size() + "-" + urls.size());
            urls.add(Jars.with("META-INF/persistence.xml", text)
                    .writeFiles(root)
                    .toUri()
                    .toURL());
        }
        URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null);
        loaders.add(loader);
        return loader;
    }
}
