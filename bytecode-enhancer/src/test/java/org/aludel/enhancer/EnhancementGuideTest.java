package org.aludel.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aludel.enhancer.runtime.Tracker;
import org.aludel.testing.support.GuideChapter;
import org.junit.jupiter.api.Test;

/** The samples of the guide. */
class EnhancementGuideTest {

    private record Person(String name, Tracker tracker) {

        static String getName(Person self) {
            Tracker tracker = self.tracker;
            if (tracker != null) {
                tracker.reading(2);
            }
            return self.name;
        }
    }

    @Test
    void theGuideIsCompiledAndRun() {
        assertThat(new GuideChapter("enhancement.md")
                        .requireSamplesIn("src/test/java/org/aludel/enhancer/EnhancementGuideTest.java"))
                .isEqualTo(2);
        assertThat(Person.getName(new Person("Ann", null))).isEqualTo("Ann");
    }

    @Test
    void toolsCallTheEnhancer() {
        Samples samples = Samples.compile("package app; @Entity public class Person { int age; }");
        byte[] bytes = samples.bytes("app.Person");
        byte[] plain = bytes;
        ClassLoader loader = samples.loader();
        List<String> log = new ArrayList<>();

        Enhancer enhancer = new Enhancer(EnhancerOptions.defaults().withManagedClasses(Set.of("app.Mapped")));
        Enhancement result = enhancer.enhance("app.Person", bytes, loader);
        if (result instanceof Enhancement.Enhanced enhanced) {
            bytes = enhanced.bytes();
        } else if (result instanceof Enhancement.Refused refused) {
            log.add(refused.toString());
        }

        assertThat(bytes).isNotEqualTo(plain);
        assertThat(log).isEmpty();
    }
}
