package org.aludel.provider.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aludel.provider.error.AccessException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.mapping.source.AttributeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Access to classes of other class loaders and modules, which do not know this library. */
class ForeignClassesTest {

    private static final String ITEM =
            "package %s; public class Item { private long id; private String name;" + " private Item() {} }";
    private static final String BEAN = "package %s; public class Bean { private int size; public Bean() {}"
            + " public int getSize() { return size; } public void setSize(int size) { this.size = size; } }";

    @TempDir
    private Path folder;

    static Stream<Accessors> accessors() {
        return Stream.of(Accessors.generated(), Accessors.byHandles());
    }

    private ClassLoader module() {
        return Compiled.of(
                        folder,
                        Map.of(
                                "module-info.java",
                                "module shop { opens shop.open; exports shop.shown; }",
                                "shop/open/Item.java",
                                ITEM.replace("%s", "shop.open"),
                                "shop/shown/Bean.java",
                                BEAN.replace("%s", "shop.shown"),
                                "shop/shown/Item.java",
                                ITEM.replace("%s", "shop.shown"),
                                "shop/closed/Bean.java",
                                BEAN.replace("%s", "shop.closed")))
                .module("shop");
    }

    private static void assertReachable(Accessors accessors, Class<?> item) {
        Object instance = accessors.instantiator(item).newInstance();
        StateAccess state = accessors.state(Sources.fields(item));
        state.write(instance, new Object[] {5L, "bolt"});
        state.setLong(instance, 0, 6L);
        assertThat(AccessBehaviour.values(state, instance)).containsExactly(6L, "bolt");
    }

    /** Whether a class is generated for the fields of a class. */
    private static boolean isGeneratedFor(Class<?> item) throws IllegalAccessException {
        List<ClassPlan.Slot> slots = Sources.fields(item).stream()
                .map(source -> new ClassPlan.Slot(Member.reading(source), 0))
                .toList();
        ClassAccess access = GeneratedAccess.of(ClassPlan.of(slots, slots).get(0));
        return access.reader(0).getClass().isHidden()
                && access.reader(0).getClass().getNestHost() == item;
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void reachesClassesOfAnotherClassLoader(Accessors accessors) throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(folder, Map.of("shop/Item.java", ITEM.replace("%s", "shop")));
        Class<?> item = compiled.loader().loadClass("shop.Item");
        assertReachable(accessors, item);
        assertThat(isGeneratedFor(item)).isTrue();
        Class<?> twin = compiled.loader().loadClass("shop.Item");
        assertReachable(accessors, twin);
        assertThat(isGeneratedFor(twin)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void reachesClassesWithoutPackage(Accessors accessors) throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(
                folder, Map.of("Item.java", ITEM.replace("%s", "shop").replace("package shop; ", "")));
        assertReachable(accessors, compiled.loader().loadClass("Item"));
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void reachesOpenPackagesOfModules(Accessors accessors) throws ReflectiveOperationException {
        Class<?> item = module().loadClass("shop.open.Item");
        assertReachable(accessors, item);
        assertThat(isGeneratedFor(item)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void reachesPublicMembersOfExportedPackages(Accessors accessors) throws ReflectiveOperationException {
        Class<?> bean = module().loadClass("shop.shown.Bean");
        StateAccess state = accessors.state(List.of(Sources.property(bean, "size")));
        Object instance = accessors.instantiator(bean).newInstance();
        state.setInt(instance, 0, 7);
        assertThat(AccessBehaviour.values(state, instance)).containsExactly(7);
        assertThatThrownBy(() -> isGeneratedFor(bean)).isInstanceOf(IllegalAccessException.class);
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void saysHowClosedPackagesAreOpened(Accessors accessors) throws ReflectiveOperationException {
        ClassLoader module = module();
        Class<?> item = module.loadClass("shop.shown.Item");
        List<AttributeSource> fields = Sources.fields(item);
        String message =
                "[ALU-4110] The state of 'shop.shown.Item' cannot be reached, because the module 'shop' keeps the"
                        + " package 'shop.shown' closed\n  Write 'opens shop.shown;' into its module-info.java";
        assertThatThrownBy(() -> accessors.state(fields))
                .isInstanceOfSatisfying(
                        AccessException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ProviderErrorCode.CLOSED_PACKAGE))
                .hasMessage(message);
        assertThatThrownBy(() -> accessors.instantiator(item)).hasMessage(message);
        Class<?> bean = module.loadClass("shop.closed.Bean");
        List<AttributeSource> properties = List.of(Sources.property(bean, "size"));
        assertThatThrownBy(() -> accessors.state(properties))
                .hasMessageContaining("Write 'opens shop.closed;' into its module-info.java");
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void reachesAsManyFieldsAsThereMayBe(Accessors accessors) throws ReflectiveOperationException {
        String fields = IntStream.range(0, 400)
                .mapToObj(i -> "private int f" + i + "; private long l" + i + "; private String s" + i + ";")
                .collect(Collectors.joining(" "));
        Class<?> wide = Compiled.of(
                        folder, Map.of("shop/Wide.java", "package shop; public class Wide {" + fields + "}"))
                .loader()
                .loadClass("shop.Wide");
        StateAccess state = accessors.state(Sources.fields(wide));
        Object instance = accessors.instantiator(wide).newInstance();
        Object[] values = IntStream.range(0, 1200)
                .mapToObj(i -> i % 3 == 0 ? (Object) i : i % 3 == 1 ? (Object) (long) i : "text " + i)
                .toArray();
        state.write(instance, values);
        assertThat(AccessBehaviour.values(state, instance)).containsExactly(values);
        state.setInt(instance, 1197, -1);
        assertThat(state.get(instance, 1197)).isEqualTo(-1);
    }

    @Test
    void severalThreadsMayComeAtOnce() throws Exception {
        Class<?> item = Compiled.of(folder, Map.of("shop/Item.java", ITEM.replace("%s", "shop")))
                .loader()
                .loadClass("shop.Item");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> access = () -> {
                assertReachable(Accessors.generated(), item);
                return isGeneratedFor(item);
            };
            for (Future<Boolean> generated : threads.invokeAll(Collections.nCopies(32, access))) {
                assertThat(generated.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whatClassesInheritIsGeneratedOnce() {
        Accessors accessors = Accessors.generated();
        StateAccess products = accessors.state(Sources.of(AccessBehaviour.Product.class));
        StateAccess parts = accessors.state(Sources.of(AccessBehaviour.Part.class));
        assertThat(products.reader(0).getClass()).isSameAs(parts.reader(0).getClass());
        assertThat(products.reader(3).getClass()).isNotSameAs(parts.reader(3).getClass());
    }
}
