package org.aludel.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.aludel.enhancer.error.EnhancerErrorCode;
import org.aludel.enhancer.runtime.Enhanced;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.junit.jupiter.api.Test;

/** Classes above and below each other, in one place and in several. */
class HierarchyTest {

    private static final String BASE = """
            package lib;
            @MappedSuperclass
            public abstract class Base<T> {
                protected T key;
                private String name = "base";
                String hidden;
                public String getName() { return name; }
                public T getKey() { return key; }
            }
            """;

    private static final String MIDDLE = """
            package app;
            public class Middle extends lib.Base<Long> {
                int unmanaged;
                private String name = "middle";
                public String middleName() { unmanaged++; return name; }
            }
            """;

    private static final String LEAF = """
            package app;
            @Entity
            public class Leaf extends Middle {
                private String name = "leaf";
                public void setKey(Long key) { this.key = key; }
                public boolean same(Leaf other) { return key.equals(other.key) && name.equals(other.name); }
                Runnable later() { return () -> { key = key + 1; name = name + key; }; }
                static String events() {
                    Leaf leaf = new Leaf();
                    Recorder recorder = Recorder.on(leaf);
                    leaf.setKey(1L);
                    leaf.getName();
                    leaf.middleName();
                    leaf.later().run();
                    return recorder.events();
                }
            }
            """;

    @Test
    void numbersGoOnBelowAndFieldsOfOneNameAreApart() throws Exception {
        Samples samples = Samples.compile(BASE, MIDDLE, LEAF).enhanced();
        ClassLoader loader = samples.loader();
        Enhanced base = Class.forName("lib.Base", true, loader).getDeclaredAnnotation(Enhanced.class);
        Enhanced leaf = Class.forName("app.Leaf", true, loader).getDeclaredAnnotation(Enhanced.class);
        assertThat(base.version()).isEqualTo(Enhanced.CONTRACT);
        assertThat(base.firstField()).isZero();
        assertThat(base.fields()).containsExactly("key", "name", "hidden");
        assertThat(base.properties()).containsExactly("name=name", "key=key");
        assertThat(leaf.firstField()).isEqualTo(3);
        assertThat(leaf.fields()).containsExactly("name");
        assertThat(Class.forName("app.Middle", true, loader).getDeclaredAnnotation(Enhanced.class))
                .isNull();
        assertThat(EnhancedInstance.class)
                .isAssignableFrom(Class.forName("app.Middle", true, loader))
                .isAssignableFrom(Class.forName("app.Leaf", true, loader));
        assertThat(Class.forName("app.Leaf", true, loader).getInterfaces()).isEmpty();
        assertThat(samples.run("app.Leaf", "events"))
                .isEqualTo("write key, replaced key null, read name, read key, write key, replaced key 1, read name,"
                        + " read key, write name");
    }

    @Test
    void aSuperclassInAnotherJarMayBeEnhancedEarlierOrLater() {
        Samples lib = Samples.compile(BASE);
        Samples app = Samples.compileOver(lib, lib.loader(), MIDDLE, LEAF);
        Samples enhancedLib = lib.enhanced();
        Enhancer enhancer = new Enhancer(EnhancerOptions.defaults());
        byte[] overPlain = bytes(enhancer.enhance("app.Leaf", app.bytes("app.Leaf"), app.loader()));
        byte[] overEnhanced = bytes(enhancer.enhance(
                "app.Leaf", app.bytes("app.Leaf"), new Samples(app.classes(), enhancedLib.loader()).loader()));
        assertThat(overEnhanced).isEqualTo(overPlain);
        Samples running =
                new Samples(Map.of("app.Leaf", overPlain, "app.Middle", app.bytes("app.Middle")), enhancedLib.loader());
        assertThat(running.run("app.Leaf", "events")).asString().startsWith("write key, replaced key null, read name");
    }

    @Test
    void aSuperclassThatIsNotReachedKeepsItsSubclassesPlain() {
        Samples samples = Samples.compile(BASE, MIDDLE, LEAF);
        Enhancer enhancer = new Enhancer(EnhancerOptions.defaults().reaching(name -> !name.startsWith("lib.")));
        Enhancement result = enhancer.enhance("app.Leaf", samples.bytes("app.Leaf"), samples.loader());
        assertThat(result).isInstanceOfSatisfying(Enhancement.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(EnhancerErrorCode.PLAIN_SUPERCLASS);
            assertThat(refused.reason()).contains("'app.Leaf'", "'lib.Base'", "not among the classes");
        });
        assertThat(enhancer.enhance("app.Middle", samples.bytes("app.Middle"), samples.loader()))
                .isInstanceOf(Enhancement.Unchanged.class);
    }

    /** A server hands over the classes of an application, and not those of what lies above it. */
    @Test
    void whereOneLoaderIsWatchedClassesOfItsParentAreNotReached() {
        Samples lib = Samples.compile(BASE);
        Samples app = Samples.compileOver(
                lib, new FindingLoader(lib), MIDDLE, LEAF, "package app; @Entity class Alone { int v; }");
        Enhancer enhancer = new Enhancer(EnhancerOptions.defaults().ofOneLoader());
        assertThat(enhancer.enhance("app.Leaf", app.bytes("app.Leaf"), app.loader()))
                .isInstanceOfSatisfying(
                        Enhancement.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(EnhancerErrorCode.PLAIN_SUPERCLASS));
        assertThat(enhancer.enhance("app.Alone", app.bytes("app.Alone"), app.loader()))
                .isInstanceOf(Enhancement.Enhanced.class);
        assertThat(new Enhancer(EnhancerOptions.defaults()).enhance("app.Leaf", app.bytes("app.Leaf"), app.loader()))
                .isInstanceOf(Enhancement.Enhanced.class);
    }

    /** Tells where files are, as loaders of servers do. */
    private static final class FindingLoader extends ClassLoader {

        private final Samples samples;

        FindingLoader(Samples samples) {
            super(samples.loader());
            this.samples = samples;
        }

        @Override
        public java.io.InputStream getResourceAsStream(String name) {
            return getParent().getResourceAsStream(name);
        }

        @Override
        protected java.net.URL findResource(String name) {
            String type = name.replace(".class", "").replace('/', '.');
            return samples.classes().containsKey(type) ? getClass().getResource("HierarchyTest.class") : null;
        }
    }

    @Test
    void classesThatAreOnlyNamedAreManagedAlike() {
        String plain = "package p; public class Named { private int value; int get() { return value; } }";
        Samples samples = Samples.compile(plain);
        assertThat(new Enhancer(EnhancerOptions.defaults()).enhance("p.Named", samples.bytes("p.Named"), null))
                .isInstanceOf(Enhancement.Unchanged.class);
        Samples enhanced =
                samples.enhanced(new Enhancer(EnhancerOptions.defaults().withManagedClasses(Set.of("p.Named"))));
        assertThat(enhanced.bytes("p.Named")).isNotEqualTo(samples.bytes("p.Named"));
    }

    @Test
    void protectedFieldsOfAnotherPackageAreReachedFromBelowAndFromInside() {
        String sub = """
                package q;
                @jakarta.persistence.Entity
                public class Sub extends p.Root {
                    class Inner { int sum() { return value++ + Sub.this.value; } }
                    static String events() {
                        Sub sub = new Sub();
                        Recorder recorder = Recorder.on(sub);
                        int sum = sub.new Inner().sum();
                        sub.value = 2;
                        sub.open = 3;
                        return sum + " " + recorder.events();
                    }
                }
                """;
        String root = """
                package p;
                @jakarta.persistence.MappedSuperclass
                public class Root extends Hidden { protected int value; }
                @jakarta.persistence.MappedSuperclass
                class Hidden { public int open; }
                """;
        Samples samples = Samples.compile(root, sub);
        assertThat(samples.enhanced().run("q.Sub", "events"))
                .isEqualTo("1 read value, write value, read value, write value, write open");
    }

    @Test
    void embeddablesInEmbeddablesAreTrackedEachForItself() {
        String source = """
                package p;
                @Entity
                public class Owner {
                    @Embeddable public static class Inner { String city; }
                    @Embeddable public static class Outer { @Embedded Inner inner = new Inner(); int number; }
                    @Embedded Outer outer = new Outer();
                    static String events() {
                        Owner owner = new Owner();
                        Recorder inner = Recorder.on(owner.outer.inner);
                        Recorder outer = Recorder.on(owner.outer);
                        Recorder all = Recorder.on(owner);
                        owner.outer.inner.city = "x";
                        return all.events() + " | " + outer.events() + " | " + inner.events();
                    }
                }
                """;
        assertThat(Samples.compile(source).enhanced().run("p.Owner", "events"))
                .isEqualTo("read outer | read inner | write city");
    }

    private static byte[] bytes(Enhancement enhancement) {
        return ((Enhancement.Enhanced) enhancement).bytes();
    }
}
