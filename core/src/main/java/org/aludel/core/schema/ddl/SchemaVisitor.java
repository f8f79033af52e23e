package org.aludel.core.schema.ddl;

/**
 * One method for each statement. There are no default methods: a new statement breaks every visitor that forgot it.
 *
 * @param <R> what a visit returns
 */
public interface SchemaVisitor<R> {

    R visitCreateSchema(CreateSchema statement);

    R visitDropSchema(DropSchema statement);

    R visitCreateTable(CreateTable statement);

    R visitDropTable(DropTable statement);

    R visitTruncateTable(TruncateTable statement);

    R visitAlterTable(AlterTable statement);

    R visitCreateIndex(CreateIndex statement);

    R visitDropIndex(DropIndex statement);

    R visitCreateSequence(CreateSequence statement);

    R visitAlterSequence(AlterSequence statement);

    R visitDropSequence(DropSequence statement);

    R visitCreateView(CreateView statement);

    R visitDropView(DropView statement);

    R visitRefreshView(RefreshView statement);

    R visitCreateEnumType(CreateEnumType statement);

    R visitAddEnumValue(AddEnumValue statement);

    R visitDropEnumType(DropEnumType statement);

    R visitCommentOnTable(CommentOnTable statement);

    R visitCommentOnColumn(CommentOnColumn statement);

    R visitCommentOnView(CommentOnView statement);

    R visitCustomDefinition(CustomDefinition statement);
}
