package org.aludel.enhancer.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.aludel.enhancer.Samples;
import org.junit.jupiter.api.Test;

class ClassFileCacheTest {

    private final ClassFileCache cache = new ClassFileCache();

    @Test
    void readsFilesAndLoadsNoClass() {
        Samples samples = Samples.compile("class A extends Thread { private int v; { if (true) throw new Error(); } }");
        List<String> asked = new ArrayList<>();
        ClassLoader loader = new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                asked.add(name);
                return name.equals("A.class") ? new ByteArrayInputStream(samples.bytes("A")) : null;
            }

            @Override
            protected Class<?> loadClass(String name, boolean resolve) {
                throw new AssertionError(name);
            }
        };
        ClassFiles files = cache.of(loader);
        assertThat(files.find("A").fields()).extracting(FieldDescription::name).containsExactly("v");
        assertThat(files.find("A").superName()).isEqualTo("java/lang/Thread");
        assertThat(files.find("java/lang/Thread").interfaces()).containsExactly("java/lang/Runnable");
        assertThat(files.find("B")).isNull();
        cache.of(loader).find("A");
        cache.of(loader).find("B");
        assertThat(asked).containsExactly("A.class", "B.class");
    }

    @Test
    void aFileThatCannotBeReadIsOneThatIsNotFound() {
        ClassLoader loader = new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return new ByteArrayInputStream(new byte[] {1, 2, 3});
            }
        };
        assertThat(cache.of(loader).find("A")).isNull();
    }

    @Test
    void doesNotKeepLoaders() throws InterruptedException {
        WeakReference<ClassLoader> gone = new WeakReference<>(used());
        for (int attempt = 0; attempt < 50 && gone.get() != null; attempt++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(gone.get()).isNull();
    }

    private ClassLoader used() {
        ClassLoader loader = Samples.compile("class A {}").loader();
        assertThat(cache.of(loader).find("A")).isNotNull();
        return loader;
    }
}
