package org.aludel.provider.criteria;

import java.util.List;
import org.aludel.core.type.SqlType;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.type.BasicDeclaration;
import org.aludel.provider.mapping.type.BasicTypes;
import org.aludel.provider.mapping.type.ConverterInstances;
import org.aludel.provider.mapping.type.ValueRole;
import org.jspecify.annotations.Nullable;

/** The types of values that belong to no attribute: those that an attribute of their class would have. */
final class StandardTypes {

    private static final BasicTypes TYPES = new BasicTypes(List.of(), ConverterInstances.byConstructor());

    private StandardTypes() {}

    /** The type of the values of a class; null for classes that only an attribute can say something of. */
    static @Nullable SqlType<?> of(Class<?> type) {
        if (!type.isEnum() && !type.isArray() && !type.getName().startsWith("java.")) {
            return null;
        }
        MappingProblems problems = new MappingProblems();
        BasicDeclaration declaration = BasicDeclaration.of(type, type.getName(), ValueRole.ATTRIBUTE);
        SqlType<?> found = TYPES.of(declaration, problems)
                .<SqlType<?>>map(basic -> basic.type())
                .orElse(null);
        return problems.all().isEmpty() ? found : null;
    }
}
