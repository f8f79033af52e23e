package org.aludel.core.schema.ddl;

import org.aludel.core.sql.DefinitionStatement;

/** A statement that defines, changes or drops a part of a schema. */
public sealed interface SchemaStatement extends DefinitionStatement
        permits CreateSchema,
                DropSchema,
                CreateTable,
                DropTable,
                TruncateTable,
                AlterTable,
                CreateIndex,
                DropIndex,
                CreateSequence,
                AlterSequence,
                DropSequence,
                CreateView,
                DropView,
                RefreshView,
                CreateEnumType,
                AddEnumValue,
                DropEnumType,
                CommentOnTable,
                CommentOnColumn,
                CommentOnView,
                CustomDefinition {

    <R> R accept(SchemaVisitor<R> visitor);
}
