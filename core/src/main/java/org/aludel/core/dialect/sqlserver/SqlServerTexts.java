package org.aludel.core.dialect.sqlserver;

import org.aludel.core.dialect.Identifiers;
import org.aludel.core.sql.QualifiedName;

/** Names and texts within texts, which procedures of the server read as SQL. */
record SqlServerTexts(Identifiers identifiers) {

    String quoted(QualifiedName name) {
        String catalog = name.catalog();
        String schema = name.schema();
        return (catalog == null ? "" : quoted(catalog) + ".")
                + (schema == null ? "" : quoted(schema) + ".")
                + quoted(name.name());
    }

    String quoted(String name) {
        return identifiers.quoted(name);
    }

    /** A text as a literal. */
    String unicode(String text) {
        return "N'" + text.replace("'", "''") + "'";
    }
}
