package org.aludel.core.dialect.derby;

import org.aludel.core.dialect.typed.TypedColumns;
import org.aludel.core.schema.SequenceOptions;

/** Writes columns of Derby, whose numbers are told with a comma between where they begin and how far apart they are. */
final class DerbyColumns extends TypedColumns {

    DerbyColumns(DerbyCompiler sql) {
        super(sql);
    }

    @Override
    protected String identityOptions(SequenceOptions options) {
        refuse(
                options.minimum() != null || options.maximum() != null,
                "limits of the numbers of a column",
                "Leave them out, or use a sequence.");
        if (options.equals(SequenceOptions.NONE)) {
            return "";
        }
        return super.identityOptions(options).replace(" INCREMENT", ", INCREMENT");
    }
}
