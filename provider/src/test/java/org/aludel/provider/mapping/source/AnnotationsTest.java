package org.aludel.provider.mapping.source;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQueries;
import jakarta.persistence.NamedQuery;
import java.util.List;
import org.aludel.provider.Spec;
import org.junit.jupiter.api.Test;

class AnnotationsTest {

    @NamedQuery(name = "one", query = "q")
    static class One {}

    @NamedQuery(name = "one", query = "q")
    @NamedQuery(name = "two", query = "q")
    static class Two {}

    @NamedQueries(@NamedQuery(name = "one", query = "q"))
    static class Contained {}

    static class Inheriting extends Two {}

    private static List<String> names(Annotations annotations) {
        return annotations.all(NamedQuery.class).stream().map(NamedQuery::name).toList();
    }

    @Test
    @Spec("11.004")
    void unwrapsContainersOfRepeatableTypes() {
        assertThat(names(Annotations.of(One.class))).containsExactly("one");
        assertThat(names(Annotations.of(Two.class))).containsExactly("one", "two");
        assertThat(names(Annotations.of(Contained.class))).containsExactly("one");
        assertThat(Annotations.of(Two.class).has(NamedQuery.class)).isTrue();
        assertThat(Annotations.of(Two.class).get(NamedQuery.class)).isEmpty();
    }

    @Test
    void areThoseOfTheElementItself() {
        assertThat(Annotations.of(Inheriting.class)).isEqualTo(Annotations.none());
    }

    @Test
    void replacesAndRemovesTypes() {
        Annotations one = Annotations.of(One.class);
        Annotations two = Annotations.of(Two.class);
        NamedQuery query = one.get(NamedQuery.class).orElseThrow();
        assertThat(two.withAll(NamedQuery.class, List.of(query))).isEqualTo(one);
        assertThat(one.withAll(NamedQuery.class, two.all(NamedQuery.class))).isEqualTo(two);
        assertThat(two.withAll(NamedQuery.class, List.of())).isEqualTo(Annotations.none());
        assertThat(two.without(NamedQuery.class)).isEqualTo(Annotations.none());
        Column column = AnnotationBuilder.of(Column.class).set("name", "c").build();
        Annotations more = one.with(column)
                .with(Annotations.of(AnnotationBuilder.of(Id.class).build()));
        assertThat(more.has(Id.class)).isTrue();
        assertThat(more.get(Column.class)).contains(column);
        assertThat(more.without(Id.class).without(Column.class)).isEqualTo(one).hasSameHashCodeAs(one);
    }
}
