package org.aludel.jpql.translation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query makes of a row. */
public sealed interface Selection {

    /** The result variable; null without one. */
    @Nullable
    String name();

    /** The class of what is made. */
    Class<?> javaType();

    /**
     * An item of the statement's select list.
     *
     * @param position its place there, from 0
     * @param javaType the class of its values
     * @param name the result variable, or null
     */
    record Item(int position, Class<?> javaType, @Nullable String name) implements Selection {

        public Item {
            requireNonNull(javaType, "javaType");
        }
    }

    /**
     * An object that a constructor makes.
     *
     * @param javaType its class
     * @param arguments what the constructor is given
     * @param name the result variable, or null
     */
    record Construction(
            Class<?> javaType,
            List<Selection> arguments,
            @Nullable String name) implements Selection {

        public Construction {
            requireNonNull(javaType, "javaType");
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Several values.
     *
     * @param items the values
     */
    record Several(List<Selection> items) implements Selection {

        public Several {
            items = List.copyOf(items);
        }

        @Override
        public @Nullable String name() {
            return null;
        }

        @Override
        public Class<?> javaType() {
            return Object[].class;
        }
    }
}
