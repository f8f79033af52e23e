package org.aludel.core.dialect.oracle;

import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.ViewCompiler;
import org.aludel.core.schema.ddl.RefreshView;
import org.aludel.core.sql.QualifiedName;

/** Writes views of Oracle Database. */
final class OracleViews extends ViewCompiler {

    OracleViews(OracleCompiler sql) {
        super(sql);
    }

    @Override
    protected boolean hasMaterialized() {
        return true;
    }

    @Override
    public SqlCompiler refresh(RefreshView statement) {
        return sql.append("BEGIN DBMS_MVIEW.REFRESH(")
                .append(text(stored(statement.name())))
                .append("); END;");
    }

    private String stored(QualifiedName name) {
        Identifiers identifiers = sql.target().identifiers();
        String schema = name.schema();
        String before = schema == null ? "" : identifiers.quoted(identifiers.folded(schema)) + ".";
        return before + identifiers.quoted(identifiers.folded(name.name()));
    }
}
