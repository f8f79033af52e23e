package org.aludel.enhancer.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.OptionalLong;
import org.aludel.enhancer.plan.FieldNumber;
import org.aludel.enhancer.plan.PropertyFields;
import org.aludel.enhancer.runtime.Enhanced;
import org.junit.jupiter.api.Test;

/** The constructor, the serial version and the annotation. */
class AddedDeclarationsTest {

    @Test
    void theConstructorCallsThatOfTheSuperclassAndNothingElse() throws Exception {
        Class<?> type = Steps.load(
                "class A { int f = 5; A(int v) { } }",
                Steps.full(List.of(), List.of(), false, false, OptionalLong.empty(), true, List.of(), false, List.of()),
                DefaultConstructor::over);
        var constructor = type.getDeclaredConstructor();
        assertThat(Modifier.toString(constructor.getModifiers())).isEqualTo("protected");
        constructor.setAccessible(true);
        var field = type.getDeclaredField("f");
        field.setAccessible(true);
        assertThat(field.get(constructor.newInstance())).isEqualTo(0);
    }

    @Test
    void theSerialVersionIsAConstant() throws Exception {
        Class<?> type = Steps.load(
                "class A { }",
                Steps.full(List.of(), List.of(), false, false, OptionalLong.of(-7), false, List.of(), false, List.of()),
                SerialVersionField::over);
        var field = type.getDeclaredField("serialVersionUID");
        field.setAccessible(true);
        assertThat(field.get(null)).isEqualTo(-7L);
        assertThat(Modifier.toString(field.getModifiers())).isEqualTo("private static final");
    }

    @Test
    void theAnnotationTellsTheNumbers() throws Exception {
        Class<?> type = Steps.load(
                "class A { int f; int g; }",
                Steps.full(
                        List.of(new FieldNumber(0, 0, "f", "I", false), new FieldNumber(1, 0, "g", "I", false)),
                        List.of(new PropertyFields("sum", List.of("f", "g"))),
                        false,
                        false,
                        OptionalLong.empty(),
                        false,
                        List.of(),
                        false,
                        List.of()),
                EnhancedAnnotation::over);
        Enhanced enhanced = type.getAnnotation(Enhanced.class);
        assertThat(enhanced.version()).isEqualTo(Enhanced.CONTRACT);
        assertThat(enhanced.firstField()).isZero();
        assertThat(enhanced.fields()).containsExactly("f", "g");
        assertThat(enhanced.properties()).containsExactly("sum=f,g");
    }

    @Test
    void nothingIsAddedThatThePlanDoesNotSay() throws Exception {
        Class<?> type = Steps.load(
                "class A { }",
                Steps.NOTHING,
                DefaultConstructor::over,
                SerialVersionField::over,
                EnhancedAnnotation::over);
        assertThat(type.getAnnotations()).isEmpty();
        assertThat(type.getDeclaredFields()).isEmpty();
        assertThat(type.getDeclaredConstructors()).hasSize(1);
    }
}
