package org.aludel.provider.criteria.statement;

import jakarta.persistence.criteria.CriteriaSelect;
import java.io.Serializable;
import org.aludel.jpql.syntax.JpqlQuery;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.Writing;

/**
 * A query that returns rows: a single one, or several put together.
 *
 * @param <T> the class of the results
 */
public interface SelectNode<T> extends CriteriaSelect<T>, Serializable {

    /**
     * A query that was made by this implementation.
     *
     * @throws IllegalArgumentException for one that was made by another
     */
    static <T> SelectNode<T> of(CriteriaSelect<T> query) {
        if (query instanceof SelectNode<T> node) {
            return node;
        }
        throw CriteriaErrors.foreignQuery(query);
    }

    /** What is selected. */
    SelectedValues selected();

    /**
     * The query as a tree.
     *
     * @param selected what is {@link #selected()}
     */
    JpqlQuery query(SelectedValues selected, Writing writing);

    /** The query as a tree. */
    default JpqlQuery query(Writing writing) {
        return query(selected(), writing);
    }

    /** The class of the results. */
    Class<T> getResultType();
}
