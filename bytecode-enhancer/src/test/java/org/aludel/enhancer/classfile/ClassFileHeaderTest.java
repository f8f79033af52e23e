package org.aludel.enhancer.classfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.aludel.enhancer.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassFileHeaderTest {

    @Test
    void readsNamesWithoutParsing() {
        ClassFileHeader header = header("package p; class A extends java.util.ArrayList<String> { }", "p.A");
        assertThat(header.name()).isEqualTo("p/A");
        assertThat(header.superName()).isEqualTo("java/util/ArrayList");
        assertThat(header.majorVersion()).isEqualTo(44 + Runtime.version().feature());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class A { int v; int m() { return v; } }                                            | false
            class A { static long s; double d = 1e300; long l = 1L << 40; long m() { return s; } } | false
            class A { void m() { System.out.println("x"); } }                                   | false
            class A { int m(java.awt.Point p) { return p.x; } }                                 | false
            class A { int m(B b) { return b.v; } } class B { int v; }                           | true
            class A extends B { int m() { return v; } } class B { int v; }                      | true
            class A extends B { int v; int m() { return v; } } class B { int v; }               | false
            class A { Object m() { return B.X; } } enum B { X }                                 | true
            """)
    void tellsUsesOfFieldsOfOthers(String source, boolean uses) {
        assertThat(header(source, "A").usesFieldsOfOthers()).isEqualTo(uses);
    }

    @Test
    void listsFieldsAsInstructionsNameThem() {
        assertThat(header(
                                "class A extends B { String o; void m(B b) { o = \"\" + v + b.v + System.out; } } class B { int v; }",
                                "A")
                        .fieldReferences())
                .extracting(FieldReference::toString)
                .containsExactlyInAnyOrder("A.o:Ljava/lang/String;", "A.v:I", "B.v:I");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class A { int[] m(int[] a) { return a.clone(); } }                                                          | false
            class A { public Object clone() { return null; } }                                                          | false
            class A implements Cloneable { public Object clone() throws CloneNotSupportedException { return super.clone(); } } | true
            class A extends B { protected B clone() { return super.clone(); } } class B { protected B clone() { return this; } } | true
            class A { A copy(java.util.ArrayList<?> l) { l.clone(); return null; } }                                       | false
            """)
    void tellsCallsOfSuperClone(String source, boolean calls) {
        assertThat(header(source, "A").callsCloneOfSuperclass()).isEqualTo(calls);
    }

    @Test
    void findsTextsOfTheConstantPool() {
        ClassFileHeader header =
                header("@Deprecated class \u00c4rger { String \u00fc = \"\u20ac\\0\"; }", "\u00c4rger");
        assertThat(header.name()).isEqualTo("\u00c4rger");
        assertThat(header.mentions("Ljava/lang/Deprecated;")).isTrue();
        assertThat(header.mentions("Ljava/lang/Deprecate")).isFalse();
    }

    @Test
    void refusesWhatIsNoClassFile() {
        byte[] bytes = Samples.compile("class A { int v; }").bytes("A");
        assertThatIllegalArgumentException().isThrownBy(() -> ClassFileHeader.of(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> ClassFileHeader.of(new byte[100]));
        assertThatIllegalArgumentException().isThrownBy(() -> ClassFileHeader.of(Arrays.copyOf(bytes, 60)));
    }

    private static ClassFileHeader header(String source, String name) {
        return ClassFileHeader.of(Samples.compile(source).bytes(name));
    }
}
