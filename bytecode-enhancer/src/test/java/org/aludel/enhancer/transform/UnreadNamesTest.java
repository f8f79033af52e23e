package org.aludel.enhancer.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.OptionalLong;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.junit.jupiter.api.Test;

class UnreadNamesTest {

    @Test
    void addsAFieldThatIsSerialized() throws Exception {
        Class<?> type = Steps.load(
                "public class A { public A() {} }",
                Steps.full(List.of(), List.of(), true, true, OptionalLong.empty(), false, List.of(), false, List.of()),
                TrackerField::over,
                UnreadNames::over);
        var field = type.getDeclaredField("aludel$unread");
        assertThat(field.isSynthetic()).isTrue();
        assertThat(Modifier.toString(field.getModifiers())).isEqualTo("private");
        EnhancedInstance instance = (EnhancedInstance) type.getConstructor().newInstance();
        instance.aludelUnread(new String[] {"a"});
        assertThat(instance.aludelUnread()).containsExactly("a");
        instance.aludelUnread(null);
        assertThat(instance.aludelUnread()).isNull();
    }

    @Test
    void doesNothingElsewhere() throws Exception {
        assertThat(Steps.load("class A { }", Steps.NOTHING, UnreadNames::over).getDeclaredFields())
                .isEmpty();
    }
}
