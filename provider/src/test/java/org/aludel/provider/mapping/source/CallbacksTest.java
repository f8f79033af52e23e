package org.aludel.provider.mapping.source;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.provider.Spec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // as the classes that are read usually are
@SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"})
class CallbacksTest {

    private final MappingProblems problems = new MappingProblems();

    private CallbackChain chain(Class<?> entity) {
        return MappingSource.read(List.of(entity), List.of(), problems).callbacks(entity);
    }

    private List<String> words(Class<?> entity) {
        CallbackChain chain = chain(entity);
        Stream<CallbackSource> listeners =
                chain.listeners().stream().flatMap(listener -> listener.callbacks().stream());
        return Stream.concat(listeners, chain.callbacks().stream())
                .map(callback -> callback.event() + " "
                        + callback.method().getDeclaringClass().getSimpleName() + "."
                        + callback.method().getName())
                .toList();
    }

    static class General {
        @PrePersist
        void before(Object entity) {}
    }

    static class Special extends General {
        @PostLoad
        @PostPersist
        private void loaded(Top entity) {}
    }

    static class Quiet extends General {
        @Override
        void before(Object entity) {}
    }

    static class Own {
        @PrePersist
        public void own(Below entity) {}
    }

    @MappedSuperclass
    @EntityListeners({Special.class, General.class})
    static class Top {
        @Id
        Long id;

        @PrePersist
        @PreUpdate
        protected void check() {}

        @PreRemove
        void gone() {}

        @PostLoad
        private void loaded() {}
    }

    static class NotMapped extends Top {
        @PrePersist
        void neverCalled() {}
    }

    @Entity
    @EntityListeners(Own.class)
    static class Below extends NotMapped {
        @Override
        @PreUpdate
        protected void check() {}

        @Override
        void gone() {}

        @PostLoad
        private void loaded() {}
    }

    @Test
    @Spec({"3.094", "3.095", "3.106", "3.107", "3.109", "10.002"})
    void callsListenersThenMethodsFromTheTop() {
        assertThat(words(Below.class))
                .containsExactly(
                        "PRE_PERSIST General.before",
                        "POST_PERSIST Special.loaded",
                        "POST_LOAD Special.loaded",
                        "PRE_PERSIST General.before",
                        "PRE_PERSIST Own.own",
                        "POST_LOAD Top.loaded",
                        "PRE_UPDATE Below.check",
                        "POST_LOAD Below.loaded");
        assertThat(problems.all()).isEmpty();
    }

    @Entity
    @ExcludeSuperclassListeners
    @EntityListeners(Quiet.class)
    static class Alone extends Top {}

    @Entity
    static class BelowAlone extends Alone {}

    @Entity
    @EntityListeners(General.class)
    static class Again extends Alone {}

    @Test
    @Spec("3.108")
    void leavesOutListenersOfSuperclassesOnDemand() {
        assertThat(chain(Alone.class).listeners())
                .extracting(ListenerSource::type)
                .containsExactly(Quiet.class);
        assertThat(chain(BelowAlone.class).listeners())
                .extracting(ListenerSource::type)
                .containsExactly(Quiet.class);
        assertThat(chain(Again.class).listeners())
                .extracting(ListenerSource::type)
                .containsExactly(Quiet.class, General.class);
        assertThat(chain(Alone.class).listeners().get(0).callbacks()).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    static class WrongListener {
        @PrePersist
        void nothing() {}

        @PreUpdate
        String answers(Object entity) {
            return "";
        }
    }

    static class Foreign {
        @PostLoad
        void loaded(String text) {}
    }

    @Entity
    @EntityListeners({WrongListener.class, Foreign.class})
    static class Wrong {
        @Id
        Long id;

        @PrePersist
        void first() {}

        @PrePersist
        void second() {}

        @PreUpdate
        static void shared() {}

        @PostLoad
        void takes(Object entity) {}
    }

    @Test
    @Spec({"3.095", "3.096"})
    void reportsWrongSignaturesAndSeveralMethodsForOneEvent() {
        chain(Wrong.class);
        String remove = ". Change it, or remove its annotation.";
        assertThat(problems.all())
                .containsExactly(
                        "The callback method answers() of '" + WrongListener.class.getName()
                                + "' must be void with one parameter, the entity, and neither static nor final"
                                + remove,
                        "The callback method nothing() of '" + WrongListener.class.getName()
                                + "' must be void with one parameter, the entity, and neither static nor final"
                                + remove,
                        "The class '" + Wrong.class.getName()
                                + "' has two methods for @PrePersist, first() and second()."
                                + " Keep the annotation on one of them.",
                        "The callback method shared() of '" + Wrong.class.getName()
                                + "' must be void without parameters and neither static nor final" + remove,
                        "The callback method takes() of '" + Wrong.class.getName()
                                + "' must be void without parameters and neither static nor final" + remove,
                        "The method loaded() of the listener '" + Foreign.class.getName() + "' takes java.lang.String,"
                                + " but listens to the entity '" + Wrong.class.getName()
                                + "' too. Let it take a supertype of both.");
    }
}
