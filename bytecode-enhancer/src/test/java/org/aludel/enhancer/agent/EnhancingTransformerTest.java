package org.aludel.enhancer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aludel.enhancer.Enhancer;
import org.aludel.enhancer.EnhancerOptions;
import org.aludel.enhancer.Samples;
import org.junit.jupiter.api.Test;

class EnhancingTransformerTest {

    private final List<Module> modules = new ArrayList<>();
    private final EnhancingTransformer transformer =
            new EnhancingTransformer(new Enhancer(EnhancerOptions.defaults()), List.of("q."), modules::add);
    private final Samples samples = Samples.compile(
            "package p; @jakarta.persistence.Entity public class A { int v; }",
            "package q; @jakarta.persistence.Entity public class B { int v; }",
            "package p; public class C { int m(A a) { return a.v; } }");

    private byte[] transform(String name, ClassLoader loader, Class<?> redefined, byte[] bytes) {
        return transformer.transform(null, loader, name, redefined, null, bytes);
    }

    @Test
    void changesWhatIsManagedOrUsesIt() {
        assertThat(transform("p/A", samples.loader(), null, samples.bytes("p.A")))
                .isNotNull();
        assertThat(transform("p/C", samples.loader(), null, samples.bytes("p.C")))
                .isNotNull();
        assertThat(transform("q/B", samples.loader(), null, samples.bytes("q.B")))
                .isNull();
        assertThat(transform("p/A", null, null, samples.bytes("p.A"))).isNull();
        assertThat(transform(null, samples.loader(), null, samples.bytes("p.A")))
                .isNull();
        assertThat(modules).isEmpty();
        transformer.transform(getClass().getModule(), samples.loader(), "p/A", null, null, samples.bytes("p.A"));
        assertThat(modules).containsExactly(getClass().getModule());
    }

    @Test
    void aClassThatCannotBeReadStaysAsItIs() {
        assertThat(transform("p/A", samples.loader(), null, new byte[] {1, 2, 3}))
                .isNull();
        assertThat(transform("p/A", samples.loader(), null, new byte[] {1, 2, 3}))
                .isNull();
    }

    @Test
    void aLoaderThatFailsKeepsItsClassesPlain() {
        ClassLoader failing = new ClassLoader(null) {
            @Override
            public java.io.InputStream getResourceAsStream(String name) {
                throw new LinkageError("no");
            }
        };
        assertThat(transform("p/A", failing, null, samples.bytes("p.A"))).isNull();
    }

    @Test
    void aClassThatWasLoadedPlainIsRedefinedPlain() throws Exception {
        Class<?> plain = Class.forName("p.A", false, samples.loader());
        Class<?> enhanced = Class.forName("p.A", false, samples.enhanced().loader());
        assertThat(transform("p/A", samples.loader(), plain, samples.bytes("p.A")))
                .isNull();
        assertThat(transform("p/A", samples.loader(), enhanced, samples.bytes("p.A")))
                .isNotNull();
    }

    /** A loader whose own classes are loaded while it looks for files. */
    @Test
    void classesThatAreLoadedMeanwhileArePassedBy() {
        List<byte[]> inside = new ArrayList<>();
        ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {
            @Override
            public java.io.InputStream getResourceAsStream(String name) {
                inside.add(transform("p/A", this, null, samples.bytes("p.A")));
                return super.getResourceAsStream(name);
            }
        };
        assertThat(transform("p/A", loader, null, samples.bytes("p.A"))).isNotNull();
        assertThat(inside).isNotEmpty().containsOnlyNulls();
    }
}
