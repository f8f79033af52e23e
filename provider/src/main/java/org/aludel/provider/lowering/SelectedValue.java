package org.aludel.provider.lowering;

import java.util.Map;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EntityMapping;

/** What an item of a query's select list became in the select list of the statement. */
public sealed interface SelectedValue {

    /**
     * A value of a column.
     *
     * @param position where
     */
    record Scalar(int position) implements SelectedValue {}

    /**
     * An entity with its state.
     *
     * @param selection the columns
     */
    record Entity(EntitySelection selection) implements SelectedValue {}

    /**
     * An entity by the columns of its identifier.
     *
     * @param entity the entity
     * @param first where they begin
     */
    record Key(EntityMapping entity, int first) implements SelectedValue {}

    /**
     * An embeddable value.
     *
     * @param value how it is put together
     * @param first where its columns begin
     */
    record Embedded(EmbeddableValue value, int first) implements SelectedValue {}

    /**
     * The type of an entity.
     *
     * @param entities the entities by the values of the column
     * @param position where that is
     */
    record Type(Map<Object, EntityMapping> entities, int position) implements SelectedValue {

        public Type {
            entities = Map.copyOf(entities);
        }
    }

    /**
     * An entry of a map.
     *
     * @param key its key
     * @param value its value
     */
    record Entry(SelectedValue key, SelectedValue value) implements SelectedValue {}
}
