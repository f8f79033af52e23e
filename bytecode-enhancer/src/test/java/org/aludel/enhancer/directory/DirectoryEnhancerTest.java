package org.aludel.enhancer.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.aludel.enhancer.Samples;
import org.aludel.enhancer.error.EnhancerErrorCode;
import org.aludel.enhancer.error.EnhancerException;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and archives with classes. */
class DirectoryEnhancerTest {

    private static final String ENTITY = "package p; @jakarta.persistence.Entity public class A { int v; }";
    private static final String USE = "package p; public class Use { int m(A a) { return a.v; } }";
    private static final String OTHER = "package p; public class Other { int m() { return 1; } }";
    private static final String RECORD = "package p; @jakarta.persistence.Embeddable record R(int v) { }";

    @TempDir
    Path folder;

    private Path classes;
    private Path state;

    @BeforeEach
    void compile() throws IOException {
        classes = folder.resolve("classes");
        state = folder.resolve("target/state.txt");
        write(Samples.compile(ENTITY, USE, OTHER, RECORD));
    }

    private void write(Samples samples) throws IOException {
        for (Map.Entry<String, byte[]> file : samples.classes().entrySet()) {
            Path path = classes.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private List<String> run(DirectoryEnhancer enhancer) {
        List<EnhancerException> problems = new ArrayList<>();
        List<ClassReport> reports = enhancer.run(problems::add);
        assertThat(problems).isEmpty();
        return reports.stream().map(ClassReport::toString).toList();
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private DirectoryEnhancer enhancer() {
        return DirectoryEnhancer.of(List.of(classes), List.of());
    }

    @Test
    void enhancesAFolderInPlace() throws Exception {
        Path other = classes.resolve("p/Other.class");
        FileTime before = Files.getLastModifiedTime(other);
        byte[] plain = Files.readAllBytes(other);
        assertThat(run(enhancer()))
                .containsExactly(
                        "enhanced p.A",
                        "refused  [ALU-2002] 'p.R' is a record and stays as it is. Its fields never change, so nothing is lost.",
                        "routed   p.Use");
        assertThat(Files.readAllBytes(other)).isEqualTo(plain);
        assertThat(Files.getLastModifiedTime(other)).isEqualTo(before);
        try (Stream<Path> files = Files.list(classes.resolve("p"))) {
            assertThat(files).hasSize(4);
        }
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            assertThat(EnhancedInstance.class).isAssignableFrom(Class.forName("p.A", true, loader));
        }
    }

    @Test
    void aSecondRunChangesNoByte() throws IOException {
        run(enhancer());
        Map<Path, byte[]> once = contents();
        assertThat(run(enhancer())).allMatch(line -> line.startsWith("refused"));
        assertThat(contents()).allSatisfy((path, bytes) -> assertThat(bytes).isEqualTo(once.get(path)));
    }

    private Map<Path, byte[]> contents() throws IOException {
        Map<Path, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readAllBytes(file));
            }
        }
        return contents;
    }

    @Test
    void withAStateOnlyWhatChangedIsLookedAt() throws IOException {
        DirectoryEnhancer enhancer =
                DirectoryEnhancer.of(List.of(classes), List.of(classes)).withState(state);
        assertThat(run(enhancer)).hasSize(3);
        String written = Files.readString(state);
        assertThat(written).contains(" managed " + classes + "!p/A.class", " other " + classes + "!p/Use.class");
        // the record is not told again, which shows that nothing was looked at
        assertThat(run(enhancer)).isEmpty();
        assertThat(Files.readString(state)).isEqualTo(written);
        write(Samples.compile(ENTITY, "package p; public class Use { int m(A a) { return a.v++; } }")
                .only("p.Use"));
        assertThat(run(enhancer)).containsExactly("routed   p.Use");
        assertThat(run(enhancer)).isEmpty();
    }

    @Test
    void aChangedManagedClassMakesAllBeLookedAt() throws IOException {
        DirectoryEnhancer enhancer = enhancer().withState(state);
        String plain = "package p; public class A { int v; }";
        write(Samples.compile(plain, USE));
        run(enhancer);
        write(Samples.compile(ENTITY).only("p.A"));
        assertThat(run(enhancer))
                .filteredOn(line -> !line.startsWith("refused"))
                .containsExactly("enhanced p.A", "routed   p.Use");
        write(Samples.compile(ENTITY, RECORD, USE, OTHER));
        Files.delete(classes.resolve("p/R.class"));
        assertThat(run(enhancer)).containsExactly("enhanced p.A", "routed   p.Use");
    }

    /** As in a build of several projects. */
    @Test
    void aChangeBesideMakesAllBeLookedAt() throws IOException {
        Path beside = Files.createDirectories(folder.resolve("beside"));
        DirectoryEnhancer enhancer =
                DirectoryEnhancer.of(List.of(classes), List.of(beside)).withState(state);
        run(enhancer);
        assertThat(run(enhancer)).isEmpty();
        Files.writeString(beside.resolve("file"), "x");
        assertThat(run(enhancer)).hasSize(1);
    }

    @Test
    void otherCircumstancesMakeAllBeLookedAt() throws IOException {
        run(enhancer().withState(state));
        assertThat(run(DirectoryEnhancer.of(List.of(classes), List.of(folder)).withState(state)))
                .hasSize(1);
        Files.writeString(state, "damaged");
        assertThat(run(enhancer().withState(state))).hasSize(1);
    }

    @Test
    void mappingFilesNameManagedClasses() throws IOException {
        Files.createDirectories(classes.resolve("META-INF"));
        Files.writeString(
                classes.resolve("META-INF/orm.xml"), "<entity-mappings><entity class='p.Other'/></entity-mappings>");
        assertThat(run(enhancer())).contains("enhanced p.Other");
    }

    @Test
    void enhancesAnArchiveAndKeepsTheRest() throws Exception {
        Path archive = folder.resolve("app.jar");
        Samples samples = Samples.compile(ENTITY, USE, OTHER);
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setComment("a comment");
            put(out, "META-INF/", new byte[0], true);
            put(out, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n\n".getBytes(StandardCharsets.UTF_8), false);
            put(out, "p/Use.class", samples.bytes("p.Use"), true);
            put(out, "p/A.class", samples.bytes("p.A"), false);
            put(out, "p/Other.class", samples.bytes("p.Other"), false);
            put(out, "WEB-INF/classes/p/A.class", samples.bytes("p.A"), false);
            put(out, "META-INF/versions/21/p/A.class", samples.bytes("p.A"), false);
            put(out, "text.txt", "text".getBytes(StandardCharsets.UTF_8), true);
        }
        List<String> names = names(archive);
        List<FileTime> times = times(archive);
        assertThat(run(DirectoryEnhancer.of(List.of(archive), List.of())))
                .containsExactly("enhanced p.A", "routed   p.Use");
        assertThat(names(archive)).isEqualTo(names);
        assertThat(times(archive)).isEqualTo(times);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(zip.getComment()).isEqualTo("a comment");
            assertThat(zip.getEntry("p/Use.class").getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(zip.getInputStream(zip.getEntry("WEB-INF/classes/p/A.class"))
                            .readAllBytes())
                    .isEqualTo(samples.bytes("p.A"));
            assertThat(zip.getInputStream(zip.getEntry("text.txt")).readAllBytes())
                    .asString()
                    .isEqualTo("text");
        }
        byte[] once = Files.readAllBytes(archive);
        assertThat(run(DirectoryEnhancer.of(List.of(archive), List.of()))).isEmpty();
        assertThat(Files.readAllBytes(archive)).isEqualTo(once);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName))
                    .extracting(Path::toString)
                    .containsExactlyInAnyOrder("app.jar", "classes");
        }
    }

    @Test
    void aFolderAndAnArchiveBelongTogether() throws Exception {
        Path library = folder.resolve("lib");
        Path before = classes;
        classes = library;
        Samples base = Samples.compile(
                "package lib; @jakarta.persistence.MappedSuperclass public class Base { protected int b; }");
        write(base);
        classes = before;
        write(Samples.compileOver(
                base,
                base.loader(),
                "package p; @jakarta.persistence.Entity public class Sub extends lib.Base { int s = b; }"));
        assertThat(run(DirectoryEnhancer.of(List.of(classes), List.of(library))))
                .contains(
                        "refused  [ALU-2005] 'p.Sub' stays plain, because its superclass 'lib.Base' does: 'lib.Base' is not"
                                + " among the classes that are enhanced here, and was not enhanced before. Enhance what contains it"
                                + " first.");
        assertThat(run(DirectoryEnhancer.of(List.of(classes, library), List.of())))
                .contains("enhanced p.Sub", "enhanced lib.Base");
        assertThat(run(DirectoryEnhancer.of(List.of(classes), List.of(library))))
                .noneMatch(line -> line.contains("Sub"));
    }

    @Test
    void aSuperclassThatGotFieldsSinceIsTold() throws IOException {
        String sub = "package p; @jakarta.persistence.Entity public class Sub extends A { int s; }";
        write(Samples.compile(ENTITY, sub));
        run(enhancer());
        write(Samples.compile(ENTITY.replace("int v", "int v; int w")).only("p.A"));
        assertThat(run(enhancer()))
                .contains(
                        "refused  [ALU-2018] 'p.Sub' was enhanced when the classes above it had 1 fields, and now they have"
                                + " 2. Compile and enhance it again.");
    }

    @Test
    void whatIsNotThereOrSignedIsAnError() throws IOException {
        assertThatThrownBy(() -> run(DirectoryEnhancer.of(List.of(folder.resolve("none")), List.of())))
                .isInstanceOfSatisfying(
                        EnhancerException.class,
                        error -> assertThat(error.code()).isEqualTo(EnhancerErrorCode.MISSING_PATH));
        Path archive = folder.resolve("signed.jar");
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream out = new ZipOutputStream(file)) {
            put(out, "p/A.class", Samples.compile(ENTITY).bytes("p.A"), false);
            put(out, "META-INF/APP.SF", new byte[1], false);
        }
        byte[] before = Files.readAllBytes(archive);
        assertThatThrownBy(() -> run(DirectoryEnhancer.of(List.of(archive), List.of())))
                .isInstanceOfSatisfying(
                        EnhancerException.class,
                        error -> assertThat(error.code()).isEqualTo(EnhancerErrorCode.SIGNED_ARCHIVE));
        assertThat(Files.readAllBytes(archive)).isEqualTo(before);
        Path damaged = folder.resolve("damaged.jar");
        Files.writeString(damaged, "no archive");
        assertThatThrownBy(() -> run(DirectoryEnhancer.of(List.of(damaged), List.of())))
                .isInstanceOfSatisfying(
                        EnhancerException.class,
                        error -> assertThat(error.code()).isEqualTo(EnhancerErrorCode.NOT_WRITTEN));
    }

    /** Libraries of this test: nothing in them is managed, so nothing may change. */
    @Test
    void foreignLibrariesStayAsTheyAre() {
        List<Path> libraries = classPath().stream()
                .filter(path -> path.toString()
                        .matches(".*(assertj-core|archunit|junit-jupiter-api|jakarta.persistence).*\\.jar"))
                .toList();
        assertThat(libraries).isNotEmpty();
        assertThat(run(DirectoryEnhancer.of(libraries, classPath()))).isEmpty();
    }

    private static List<String> names(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    private static List<FileTime> times(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getLastModifiedTime)
                    .toList();
        }
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes, boolean stored) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(1_000_000_000_000L));
        if (stored) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
        }
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
