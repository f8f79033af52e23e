package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A converter made of two functions. */
record FunctionConverter<J, S>(
        Function<? super J, ? extends S> sqlFunction, Function<? super S, ? extends J> javaFunction)
        implements Converter<J, S> {

    FunctionConverter {
        requireNonNull(sqlFunction, "toSql");
        requireNonNull(javaFunction, "toJava");
    }

    @Override
    public @Nullable S toSql(J value) {
        return sqlFunction.apply(value);
    }

    @Override
    public @Nullable J toJava(S value) {
        return javaFunction.apply(value);
    }
}
