package org.aludel.core.dialect.derby;

import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.dialect.typed.TypedMerges;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.MergeClauses;
import org.aludel.core.sql.TableFunction;
import org.aludel.core.sql.TableReference;

/** Writes MERGE of Derby. */
final class DerbyMerges extends TypedMerges {

    DerbyMerges(TypedCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler merge(MergeClauses merge) {
        FromClause source = merge.source() instanceof AliasedFrom aliased ? aliased.element() : merge.source();
        if (!(source instanceof TableReference || source instanceof TableFunction || sql.isLenient())) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "MERGE from anything but a table", "Put the rows into a table first.");
        }
        return super.merge(merge);
    }
}
