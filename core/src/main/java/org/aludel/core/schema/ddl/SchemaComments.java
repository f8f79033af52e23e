package org.aludel.core.schema.ddl;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.View;

/** The statements that give the objects of a schema their comments. */
final class SchemaComments {

    private SchemaComments() {}

    static List<SchemaStatement> of(Table table) {
        List<SchemaStatement> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add(new CommentOnTable(table.qualifiedName(), table.comment()));
        }
        for (Column<?> column : table.definedColumns()) {
            if (column.comment() != null) {
                statements.add(new CommentOnColumn(table.qualifiedName(), column));
            }
        }
        return statements;
    }

    static List<SchemaStatement> of(View view) {
        return view.comment() == null
                ? List.of()
                : List.of(new CommentOnView(view.qualifiedName(), view.materialized(), view.comment()));
    }
}
