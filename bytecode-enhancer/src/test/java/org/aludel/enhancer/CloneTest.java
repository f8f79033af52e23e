package org.aludel.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies made by {@code clone()} do not share the tracker of their original, wherever the method is. */
class CloneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // in the entity
                "@Entity class A implements Cloneable { int v = 1; public A clone() throws CloneNotSupportedException { A a = (A) super.clone(); a.v++; return a; } }",
                // in the superclass, with an overriding method below
                "@MappedSuperclass class Base implements Cloneable { int b; protected Object clone() throws CloneNotSupportedException { return super.clone(); } } @Entity class A extends Base { int v = 1; public A clone() throws CloneNotSupportedException { A a = (A) super.clone(); a.v++; return a; } }",
                // in a class above that is not managed, and inherited
                "class Base implements Cloneable { int b; public Base clone() { try { Base c = (Base) super.clone(); return c; } catch (CloneNotSupportedException e) { throw new AssertionError(e); } } } @Entity class A extends Base { int v = 2; }",
                // in a class above that is not managed, with an overriding method
                "class Base implements Cloneable { int b; public Base clone() throws CloneNotSupportedException { return (Base) super.clone(); } } @Entity class A extends Base { int v = 2; public A clone() throws CloneNotSupportedException { return (A) super.clone(); } }",
                // in a class below that is not managed
                "@Entity class Base { int b; } class A extends Base implements Cloneable { int v = 2; public A clone() throws CloneNotSupportedException { return (A) super.clone(); } }",
                // by a copy constructor in the superclass
                "class Base implements Cloneable { protected Object clone() throws CloneNotSupportedException { return new A(); } } @Entity class A extends Base { int v = 2; }",
            })
    void aCopyHasNoTracker(String classes) {
        String run = """
                class Run {
                    static String events() throws Exception {
                        A a = new A();
                        org.aludel.enhancer.Recorder recorder = org.aludel.enhancer.Recorder.on(a);
                        A copy = (A) a.clone();
                        return copy.v + " " + org.aludel.enhancer.Recorder.has(a) + " " + org.aludel.enhancer.Recorder.has(copy);
                    }
                }
                """;
        Samples samples = Samples.compile("import jakarta.persistence.*;\n" + classes + "\n" + run);
        Samples once = samples.enhanced();
        assertThat(once.run("Run", "events")).isEqualTo("2 true false");
        Samples twice = once.enhanced();
        assertThat(once.classes())
                .allSatisfy((name, bytes) -> assertThat(twice.bytes(name)).isEqualTo(bytes));
    }
}
