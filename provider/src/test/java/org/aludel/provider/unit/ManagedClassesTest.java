package org.aludel.provider.unit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.provider.Spec;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.UnitException;
import org.aludel.provider.unit.sample.Samples;
import org.jboss.jandex.IndexWriter;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagedClassesTest {

    private static final String PREFIX = Samples.class.getName() + "$";
    private static final List<String> ALL =
            List.of(PREFIX + "Base", PREFIX + "Money", PREFIX + "Order", PREFIX + "Upper");

    @TempDir
    private Path directory;

    private static Jars samples(String folder) throws IOException {
        return new Jars()
                .andClass(Samples.Order.class, folder)
                .andClass(Samples.Base.class, folder)
                .andClass(Samples.Money.class, folder)
                .andClass(Samples.Upper.class, folder)
                .andClass(Samples.Plain.class, folder)
                .and(folder + "org/aludel/provider/unit/sample/package-info.class", classFile("package-info"))
                .and(folder + "META-INF/orm.xml", "<root/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "jar", "directory in jar", "jar in jar", "virtual directory"})
    @Spec({"8.006", "8.007", "8.009"})
    void findsAnnotatedClassesPackagesAndOrmXmlOfRoots(String kind) throws IOException {
        URL root = root(kind);
        ManagedClasses found = ManagedClasses.of(unit().root(root).build());
        assertThat(found.classNames()).containsExactlyElementsOf(ALL);
        assertThat(found.packageNames()).containsExactly("org.aludel.provider.unit.sample");
        assertThat(found.mappingFiles()).singleElement().satisfies(file -> {
            assertThat(file.location()).endsWith("/META-INF/orm.xml");
            assertThat(new String(file.open().readAllBytes(), UTF_8)).isEqualTo("<root/>");
        });
    }

    private URL root(String kind) throws IOException {
        return switch (kind) {
            case "directory" ->
                samples("").writeFiles(directory.resolve("a b")).toUri().toURL();
            case "jar" ->
                samples("").writeJar(directory.resolve("a b.jar")).toUri().toURL();
            case "directory in jar" ->
                new URL("jar:"
                        + samples("WEB-INF/classes/")
                                .andClass(ManagedClassesTest.class)
                                .writeJar(directory.resolve("a.war"))
                                .toUri()
                        + "!/WEB-INF/classes/");
            case "virtual directory" -> virtual(samples("").writeFiles(directory.resolve("virtual")));
            default ->
                new URL("jar:"
                        + new Jars()
                                .and("WEB-INF/lib/a b.jar", samples("").bytes())
                                .writeJar(directory.resolve("a.war"))
                                .toUri()
                        + "!/WEB-INF/lib/a%20b.jar");
        };
    }

    /** A URL as WildFly has them: its content is an object with files, and its stream is empty. */
    private static URL virtual(Path directory) throws IOException {
        return new URL(null, "vfs:/content/a.war/WEB-INF/classes/", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {}

                    @Override
                    public InputStream getInputStream() {
                        return InputStream.nullInputStream();
                    }

                    @Override
                    public Object getContent() {
                        return new VirtualFile(directory);
                    }
                };
            }
        });
    }

    /** What is called of the class of the same name in WildFly. */
    public record VirtualFile(Path path) {

        public List<VirtualFile> getChildrenRecursively() throws IOException {
            try (Stream<Path> files = Files.walk(path)) {
                return files.filter(file -> !file.equals(path))
                        .map(VirtualFile::new)
                        .toList();
            }
        }

        public boolean isFile() {
            return Files.isRegularFile(path);
        }

        public String getPathNameRelativeTo(VirtualFile parent) {
            return parent.path.relativize(path).toString();
        }

        public InputStream openStream() throws IOException {
            return Files.newInputStream(path);
        }
    }

    @Test
    @Spec({"8.006", "8.009", "8.010"})
    void excludesUnlistedClassesOfTheRootButNotItsOrmXmlNorJarFiles() throws IOException {
        Path root = samples("").writeFiles(directory.resolve("classes"));
        Path jar = Jars.withClass(Samples.Money.class)
                .and("META-INF/orm.xml", "<jar/>")
                .and("META-INF/persistence.xml", "not even XML")
                .writeJar(directory.resolve("more.jar"));
        ManagedClasses found = ManagedClasses.of(unit().root(root.toUri().toURL())
                .excludesUnlisted(true)
                .className("z.Listed")
                .className(PREFIX + "Money")
                .jarFile(jar.toUri().toURL())
                .build());
        assertThat(found.classNames()).containsExactly("z.Listed", PREFIX + "Money");
        assertThat(found.packageNames()).isEmpty();
        assertThat(found.mappingFiles()).hasSize(2);
    }

    @Test
    @Spec("8.006")
    void unitesListedFoundAndGivenClassesEachOnce() throws IOException {
        Path root = Jars.withClass(Samples.Order.class).writeFiles(directory.resolve("classes"));
        ManagedClasses found = ManagedClasses.of(unit().root(root.toUri().toURL())
                .className("z.Listed")
                .className(PREFIX + "Order")
                .listedClass(Samples.Plain.class)
                .build());
        assertThat(found.classNames()).containsExactly("z.Listed", PREFIX + "Order", PREFIX + "Plain");
    }

    @Test
    void searchesNothingWithoutARoot() {
        ManagedClasses found = ManagedClasses.of(unit().className("a.A").build());
        assertThat(found.classNames()).containsExactly("a.A");
        assertThat(found.mappingFiles()).isEmpty();
    }

    @Test
    void usesAnIndexThatIsThere() throws IOException {
        Indexer indexer = new Indexer();
        try (InputStream content = Samples.class.getResourceAsStream("Samples$Order.class")) {
            indexer.index(content);
        }
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        new IndexWriter(index).write(indexer.complete());
        Path jar = Jars.withClass(Samples.Money.class)
                .and("META-INF/jandex.idx", index.toByteArray())
                .writeJar(directory.resolve("indexed.jar"));
        assertThat(ManagedClasses.of(unit().root(jar.toUri().toURL()).build()).classNames())
                .containsExactly(PREFIX + "Order");
    }

    @Test
    void readsClassFilesWhereAnIndexIsNotOne() throws IOException {
        Path jar = Jars.withClass(Samples.Money.class)
                .and("META-INF/jandex.idx", "not an index")
                .writeJar(directory.resolve("indexed.jar"));
        assertThat(ManagedClasses.of(unit().root(jar.toUri().toURL()).build()).classNames())
                .containsExactly(PREFIX + "Money");
    }

    @Test
    @Spec("8.009")
    void readsListedMappingFilesAndOrmXmlOnce() throws IOException {
        Path jar = Jars.with("META-INF/orm.xml", "<orm/>")
                .and("more/mapping.xml", "<more/>")
                .writeJar(directory.resolve("unit.jar"));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            ManagedClasses found = ManagedClasses.of(UnitDescriptor.named("u", loader)
                    .root(jar.toUri().toURL())
                    .mappingFile("more/mapping.xml")
                    .mappingFile("META-INF/orm.xml")
                    .build());
            assertThat(found.mappingFiles())
                    .extracting(MappingFile::location)
                    .containsExactly(
                            "jar:" + jar.toUri().toURL() + "!/META-INF/orm.xml",
                            "jar:" + jar.toUri().toURL() + "!/more/mapping.xml");
        }
    }

    @Test
    void reportsAllThatCannotBeReadAtOnce() throws IOException {
        Path root = Jars.with("broken/Broken.class", "no class").writeFiles(directory.resolve("classes"));
        URL missing = directory.resolve("missing.jar").toUri().toURL();
        URL nested = new URL("jar:"
                + Jars.with("a.txt", "").writeJar(directory.resolve("a.war")).toUri() + "!/lib/missing.jar");
        UnitDescriptor unit = unit().root(root.toUri().toURL())
                .jarFile(missing)
                .jarFile(nested)
                .mappingFile("nowhere.xml")
                .build();
        assertThatThrownBy(() -> ManagedClasses.of(unit))
                .isInstanceOfSatisfying(UnitException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ProviderErrorCode.UNREADABLE_UNIT);
                    assertThat(failure.problems()).hasSize(4);
                })
                .hasMessageStartingWith("[ALU-4002] The persistence unit 'u' has 4 files that cannot be read:")
                .hasMessageContaining("- 'broken/Broken.class' is not a class file that can be read: ")
                .hasMessageContaining("- " + nested + " is neither a directory nor a jar file that can be read: ")
                .hasMessageContaining("- " + missing + " is neither a directory nor a jar file that can be read: ")
                .hasMessageContaining("- the class path has no mapping file 'nowhere.xml'.");
    }

    private static UnitDescriptor.Builder unit() {
        return UnitDescriptor.named("u", ManagedClassesTest.class.getClassLoader());
    }

    private static byte[] classFile(String simpleName) throws IOException {
        try (InputStream content = Samples.class.getResourceAsStream(simpleName + ".class")) {
            return content.readAllBytes();
        }
    }
}
