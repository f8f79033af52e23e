package org.aludel.enhancer.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.OptionalLong;
import org.aludel.enhancer.Recorder;
import org.aludel.enhancer.plan.FieldNumber;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.junit.jupiter.api.Test;

class CloneResetTest {

    @Test
    void takesTheTrackerOffTheCopy() throws Exception {
        Class<?> type = Steps.load(
                "public class A implements Cloneable { int f; public A() {} public Object clone() throws CloneNotSupportedException { return super.clone(); } }",
                Steps.full(
                        List.of(new FieldNumber(0, 0, "f", "I", false)),
                        List.of(),
                        true,
                        false,
                        OptionalLong.empty(),
                        false,
                        List.of(),
                        true,
                        List.of()),
                CloneReset::over,
                TrackerField::over);
        EnhancedInstance original = (EnhancedInstance) type.getConstructor().newInstance();
        Recorder.on(original);
        Method clone = type.getMethod("clone");
        EnhancedInstance copy = (EnhancedInstance) clone.invoke(original);
        assertThat(copy.aludelTracker()).isNull();
        assertThat(original.aludelTracker()).isNotNull();
    }

    @Test
    void leavesOtherObjectsAlone() throws Exception {
        Class<?> type =
                Steps.load("class A { }", Steps.plan(List.of(), true, List.of()), CloneReset::over, TrackerField::over);
        Method reset = type.getDeclaredMethod("aludel$cloned", Object.class);
        reset.setAccessible(true);
        assertThat(reset.invoke(null, "text")).isEqualTo("text");
        assertThat(reset.invoke(null, (Object) null)).isNull();
    }
}
