package org.aludel.core.type;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Whole numbers of any size in decimal columns; digits after the point are an error, not dropped. */
enum BigIntegerConverter implements Converter<BigInteger, BigDecimal> {
    INSTANCE;

    @Override
    public BigDecimal toSql(BigInteger value) {
        return new BigDecimal(value);
    }

    @Override
    public BigInteger toJava(BigDecimal value) {
        return value.toBigIntegerExact();
    }
}
