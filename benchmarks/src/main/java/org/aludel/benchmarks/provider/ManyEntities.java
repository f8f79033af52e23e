package org.aludel.benchmarks.provider;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;

/** Entity classes in any number: an identifier, eight columns, and a lazy reference to the class before. */
final class ManyEntities {

    private static final String PACKAGE = "org.aludel.benchmarks.generated.";

    private ManyEntities() {}

    /** The names of the classes. */
    static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(PACKAGE + "Entity" + i);
        }
        return names;
    }

    /** The table of the first class. */
    static String ddl() {
        return "create table entity0 (id bigint primary key, text0 varchar(50), text1 varchar(50), text2 varchar(50),"
                + " number0 integer, number1 integer, count0 bigint, amount0 decimal(12,2), flag0 boolean)";
    }

    /** Writes the classes into a folder. */
    static void write(int count, Path folder) throws IOException {
        TypeDescription before = null;
        for (String name : names(count)) {
            DynamicType.Builder<Object> type = new ByteBuddy()
                    .subclass(Object.class)
                    .name(name)
                    .annotateType(
                            AnnotationDescription.Builder.ofType(Entity.class).build())
                    .defineField("id", Long.class, Visibility.PUBLIC)
                    .annotateField(
                            AnnotationDescription.Builder.ofType(Id.class).build())
                    .defineField("text0", String.class, Visibility.PUBLIC)
                    .defineField("text1", String.class, Visibility.PUBLIC)
                    .defineField("text2", String.class, Visibility.PUBLIC)
                    .defineField("number0", int.class, Visibility.PUBLIC)
                    .defineField("number1", int.class, Visibility.PUBLIC)
                    .defineField("count0", long.class, Visibility.PUBLIC)
                    .defineField("amount0", BigDecimal.class, Visibility.PUBLIC)
                    .defineField("flag0", boolean.class, Visibility.PUBLIC);
            if (before != null) {
                type = type.defineField("before", before, Visibility.PUBLIC)
                        .annotateField(AnnotationDescription.Builder.ofType(ManyToOne.class)
                                .define("fetch", FetchType.LAZY)
                                .build());
            }
            DynamicType.Unloaded<Object> made = type.make();
            made.saveIn(folder.toFile());
            before = made.getTypeDescription();
        }
    }
}
