package org.aludel.enhancer.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.enhancer.runtime.Tracker;
import org.junit.jupiter.api.Test;

class TrackerFieldTest {

    @Test
    void addsAFieldAndTheInterface() throws Exception {
        Class<?> type = Steps.load(
                "public class A implements Runnable { public A() {} public void run() {} }",
                Steps.plan(List.of(), true, List.of()),
                TrackerField::over);
        assertThat(type.getInterfaces()).containsExactly(Runnable.class, EnhancedInstance.class);
        var field = type.getDeclaredField("aludel$tracker");
        assertThat(field.getType()).isEqualTo(Tracker.class);
        assertThat(field.isSynthetic()).isTrue();
        assertThat(Modifier.toString(field.getModifiers())).isEqualTo("protected transient");
        assertThat(type.getMethod("aludelTracker").isSynthetic()).isTrue();
        EnhancedInstance instance = (EnhancedInstance) type.getConstructor().newInstance();
        assertThat(instance.aludelTracker()).isNull();
        assertThat(instance.aludelUnread()).isNull();
    }

    @Test
    void genericInterfacesStayInOrder() throws Exception {
        Class<?> type = Steps.load(
                "abstract class A<T> implements Comparable<T> { }",
                Steps.plan(List.of(), true, List.of()),
                TrackerField::over);
        assertThat(type.getGenericInterfaces())
                .extracting(Object::toString)
                .containsExactly("java.lang.Comparable<T>", "interface " + EnhancedInstance.class.getName());
    }

    @Test
    void doesNothingElsewhere() throws Exception {
        assertThat(Steps.load("class A { }", Steps.NOTHING, TrackerField::over).getInterfaces())
                .isEmpty();
    }
}
