package org.aludel.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constructors without parameters where there was none. */
class ConstructorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @Entity class A { A(int v) {} }                                                                 | true
            @Entity class A { private A() {} }                                                              | false
            @Entity class A extends B { A(int v) { super(v); } } @Entity class B { B(int v) {} }            | true
            @Entity class A extends B { A(int v) { super(v); } } class B { B(int v) {} }                    | false
            @Entity class A extends B { A(int v) { super(v); } } class B { B(int v) {} private B() {} }     | false
            @Entity class A extends B { A(int v) { super(v); } } class B { B(int v) {} B() {} }             | true
            @Entity class A extends java.io.InputStream { A(int v) {} public int read() { return 0; } }     | true
            @Embeddable abstract class A { final int v; A(int v) { this.v = v; } }                          | true
            """)
    void isAddedWhereItCanCallThatOfTheSuperclass(String source, boolean added) throws Exception {
        Samples samples = Samples.compile("import jakarta.persistence.*;\n" + source);
        Class<?> plain = Class.forName("A", true, samples.loader());
        Class<?> enhanced = Class.forName("A", true, samples.enhanced().loader());
        assertThat(enhanced.getDeclaredConstructors())
                .hasSize(plain.getDeclaredConstructors().length + (added ? 1 : 0));
        if (added && !Modifier.isAbstract(enhanced.getModifiers())) {
            var constructor = enhanced.getDeclaredConstructor();
            assertThat(Modifier.isProtected(constructor.getModifiers())).isTrue();
            constructor.setAccessible(true);
            assertThat(constructor.newInstance()).isNotNull();
        }
    }

    @Test
    void isNotAddedWhenSwitchedOffNorToInnerClasses() throws Exception {
        Samples samples = Samples.compile(
                "import jakarta.persistence.*; class O { @Entity static class A { A(int v) {} } @Entity class I { I(int v) {} } }");
        Samples off = samples.enhanced(new Enhancer(EnhancerOptions.defaults().withConstructors(false)));
        assertThat(Class.forName("O$A", true, off.loader()).getDeclaredConstructors())
                .hasSize(1);
        assertThat(Arrays.stream(
                        Class.forName("O$I", true, samples.enhanced().loader()).getDeclaredConstructors()))
                .allMatch(constructor -> constructor.getParameterCount() > 0);
    }
}
