package org.aludel.enhancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.utility.OpenedClassReader;
import org.aludel.enhancer.error.EnhancerErrorCode;
import org.aludel.enhancer.error.EnhancerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a class as a whole: enhanced, unchanged or refused. */
class EnhancerTest {

    private final Enhancer enhancer = new Enhancer(EnhancerOptions.defaults());
    private final Samples entity = Samples.compile(
            "package p; @jakarta.persistence.Entity public class A { int v; int get() { return v; } }",
            "package p; public class Use { int use(A a) { return a.v; } }");

    @Test
    void enhancingAgainChangesNothing() {
        Samples once = entity.enhanced();
        ClassLoader loader = once.loader();
        assertThat(once.classes().keySet())
                .allSatisfy(name -> assertThat(enhancer.enhance(name, once.bytes(name), loader))
                        .isInstanceOf(Enhancement.Unchanged.class));
    }

    @Test
    void tellsWhatHasChanged() {
        Enhancement result = enhancer.enhance("p/A", entity.bytes("p.A"), entity.loader());
        assertThat(result).isInstanceOfSatisfying(Enhancement.Enhanced.class, enhanced -> {
            assertThat(enhanced.managed()).isTrue();
            assertThat(enhanced.changes())
                    .isEqualTo("p.A from field 0\n  field 0 v I\n  tracker\n  route p/A.v:I of p/A");
        });
        assertThat(enhancer.enhance("p.Use", entity.bytes("p.Use"), entity.loader()))
                .isInstanceOfSatisfying(Enhancement.Enhanced.class, enhanced -> {
                    assertThat(enhanced.managed()).isFalse();
                    assertThat(enhanced.changes()).isEqualTo("p.Use is not watched\n  route p/A.v:I of p/A");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            record A(int v) {}      | RECORD
            interface A {}          | NO_CLASS
            enum A { X }            | NO_CLASS
            @interface A {}         | NO_CLASS
            """)
    void whatHasNoFieldsToWatchStaysPlain(String source, EnhancerErrorCode code) {
        Samples samples = Samples.compile(source);
        Enhancer naming = new Enhancer(EnhancerOptions.defaults().withManagedClasses(Set.of("A")));
        assertThat(naming.enhance("A", samples.bytes("A"), samples.loader()))
                .isInstanceOfSatisfying(Enhancement.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.reason()).startsWith("'A' is ");
                    assertThat(refused).asString().startsWith("[" + code.id() + "] 'A' is ");
                });
    }

    @Test
    void aRecordThatUsesFieldsOfEntitiesIsRouted() {
        Samples samples = Samples.compile("@jakarta.persistence.Embeddable record R(A a) { int v() { return a.v; } }"
                + " @jakarta.persistence.Entity class A { int v; static String events() { A a = new A();"
                + " var r = org.aludel.enhancer.Recorder.on(a); new R(a).v(); return r.events(); } }");
        assertThat(samples.enhanced().run("A", "events")).isEqualTo("read v");
        assertThat(enhancer.enhance("R", samples.bytes("R"), samples.loader()))
                .isInstanceOfSatisfying(Enhancement.Enhanced.class, enhanced -> {
                    assertThat(enhanced.managed()).isFalse();
                    assertThat(enhanced.refused()).get().extracting("code").isEqualTo(EnhancerErrorCode.RECORD);
                });
    }

    @Test
    void anEnhancedClassIsNotBlamedForWhatIsNotThere() {
        Samples samples = Samples.compile("@Entity class A extends B {} @Entity class B { int v; }");
        Samples without = new Samples(Map.of("A", samples.enhanced().bytes("A")), samples.parent());
        assertThat(enhancer.enhance("A", without.bytes("A"), without.loader()))
                .isInstanceOf(Enhancement.Unchanged.class);
    }

    @Test
    void aClassOfAnotherContractIsTold() {
        byte[] other = ofContract(2, entity.enhanced().bytes("p.A"));
        assertThat(enhancer.enhance("p.A", other, entity.loader()))
                .isInstanceOfSatisfying(Enhancement.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(EnhancerErrorCode.OTHER_CONTRACT);
                    assertThat(refused.reason()).contains("version 2", "version 1", "again");
                });
        Map<String, byte[]> classes = new TreeMap<>(entity.classes());
        classes.put("p.A", other);
        ClassLoader loader = new Samples(classes, entity.parent()).loader();
        assertThat(enhancer.enhance("p.Use", entity.bytes("p.Use"), loader)).isInstanceOf(Enhancement.Unchanged.class);
    }

    private static byte[] ofContract(int version, byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(OpenedClassReader.ASM_API, writer) {
                            @Override
                            public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                                return new AnnotationVisitor(api, super.visitAnnotation(descriptor, visible)) {
                                    @Override
                                    public void visit(String name, Object value) {
                                        super.visit(name, "version".equals(name) ? (Object) version : value);
                                    }
                                };
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    @Test
    void aClassFileOfALaterJavaStaysPlainAndSoDoesWhatUsesIt() {
        byte[] later = entity.bytes("p.A").clone();
        ByteBuffer.wrap(later).putShort(6, (short) 200);
        assertThat(enhancer.enhance("p.A", later, entity.loader()))
                .isInstanceOfSatisfying(Enhancement.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(EnhancerErrorCode.NEWER_CLASS_FILE);
                    assertThat(refused.reason()).contains("version 200");
                });
        Map<String, byte[]> classes = new TreeMap<>(entity.classes());
        classes.put("p.A", later);
        ClassLoader loader = new Samples(classes, entity.parent()).loader();
        assertThat(enhancer.enhance("p.Use", entity.bytes("p.Use"), loader)).isInstanceOf(Enhancement.Unchanged.class);
        byte[] use = entity.bytes("p.Use").clone();
        ByteBuffer.wrap(use).putShort(6, (short) 200);
        assertThat(enhancer.enhance("p.Use", use, entity.loader())).isInstanceOf(Enhancement.Unchanged.class);
    }

    @Test
    void aLoaderThatDoesNotSeeTheContractKeepsItsClassesPlain() {
        Samples isolated = new Samples(entity.classes(), ClassLoader.getPlatformClassLoader());
        assertThat(enhancer.enhance("p.A", isolated.bytes("p.A"), isolated.loader()))
                .isInstanceOfSatisfying(
                        Enhancement.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(EnhancerErrorCode.MISSING_RUNTIME));
        assertThat(enhancer.enhance("p.Use", isolated.bytes("p.Use"), isolated.loader()))
                .isInstanceOf(Enhancement.Unchanged.class);
    }

    @Test
    void aMissingSuperclassIsTold() {
        Samples samples = Samples.compile("@jakarta.persistence.Entity class A extends B {} class B {}");
        Samples without = new Samples(Map.of("A", samples.bytes("A")), samples.parent());
        assertThat(enhancer.enhance("A", without.bytes("A"), without.loader()))
                .isInstanceOfSatisfying(Enhancement.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(EnhancerErrorCode.MISSING_SUPERCLASS);
                    assertThat(refused.reason()).contains("'A'", "'B'");
                });
    }

    @Test
    void tooManyFieldsAreTold() {
        StringBuilder source = new StringBuilder("@jakarta.persistence.Entity class A {");
        for (int field = 0; field < 4_001; field++) {
            source.append("int f").append(field).append(";");
        }
        Samples samples = Samples.compile(source.append("}").toString());
        assertThat(enhancer.enhance("A", samples.bytes("A"), samples.loader()))
                .isInstanceOfSatisfying(
                        Enhancement.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(EnhancerErrorCode.TOO_MANY_FIELDS));
    }

    @Test
    void bytesThatAreNoClassFileAreAnError() {
        assertThatThrownBy(() -> enhancer.enhance("p.A", new byte[] {1, 2, 3, 4}, null))
                .isInstanceOfSatisfying(
                        EnhancerException.class,
                        error -> assertThat(error.code()).isEqualTo(EnhancerErrorCode.UNREADABLE_CLASS))
                .hasMessageStartingWith("[ALU-2009] The class file of 'p.A' cannot be read.");
        assertThatThrownBy(() -> enhancer.enhance("p.B", entity.bytes("p.A"), null))
                .isInstanceOf(EnhancerException.class);
    }

    @Test
    void aForeignClassIsPassedByAndNothingIsAskedOfItsLoader() {
        Samples samples = Samples.compile(
                "class A { private int v; static int s; int m() { System.out.println(v); return v + s; }"
                        + " enum E { X } E e() { return null; } }");
        ClassLoader silent = new ClassLoader(null) {
            @Override
            public java.io.InputStream getResourceAsStream(String name) {
                throw new AssertionError(name);
            }
        };
        assertThat(enhancer.enhance("A", samples.bytes("A"), silent)).isInstanceOf(Enhancement.Unchanged.class);
    }

    @Test
    void theOptionsAreCopied() {
        assertThat(EnhancerOptions.defaults().addConstructors()).isTrue();
        assertThat(EnhancerOptions.defaults().managedClasses()).isEmpty();
        assertThat(EnhancerOptions.defaults().reached().test("any")).isTrue();
    }

    @Test
    void manyThreadsMayUseIt() {
        Samples expected = entity.enhanced();
        ClassLoader loader = entity.loader();
        assertThat(IntStream.range(0, 200).parallel().mapToObj(turn -> {
                    String name = turn % 2 == 0 ? "p.A" : "p.Use";
                    Enhancement result = enhancer.enhance(name, entity.bytes(name), loader);
                    return Arrays.equals(((Enhancement.Enhanced) result).bytes(), expected.bytes(name));
                }))
                .containsOnly(true);
    }
}
