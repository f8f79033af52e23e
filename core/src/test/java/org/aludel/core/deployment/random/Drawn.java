package org.aludel.core.deployment.random;

import java.util.List;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.reflection.ModelText;
import org.aludel.core.schema.MetaData;

/** A schema, shown as text. */
record Drawn(MetaData schema) {

    static Drawn of(Dialect dialect, List<List<Integer>> numbers) {
        return new Drawn(RandomSchema.of(dialect, numbers));
    }

    @Override
    public String toString() {
        return "\n" + ModelText.of(schema);
    }
}
