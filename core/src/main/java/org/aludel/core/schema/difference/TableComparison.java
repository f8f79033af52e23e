package org.aludel.core.schema.difference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.SortDirection;
import org.jspecify.annotations.Nullable;

/** Finds what has to change to make one table another of the same name. */
final class TableComparison {

    private final Equivalence same;
    private final List<SchemaDifference> found;

    TableComparison(Equivalence same, List<SchemaDifference> found) {
        this.same = same;
        this.found = found;
    }

    void compare(Table before, Table after) {
        QualifiedName name = after.qualifiedName();
        if (same.keepsComments() && !Objects.equals(before.comment(), after.comment())) {
            found.add(new SchemaDifference.TableCommentChanged(name, before.comment(), after.comment()));
        }
        List<Index> wanted = indexes(after);
        List<Index> there = indexes(before).stream()
                .filter(index -> !isOfForeignKey(index, after, wanted))
                .toList();
        unmatched(
                there,
                wanted.stream().filter(index -> !isOfKey(index, after, there)).toList(),
                index -> index.name() != null,
                this::sameIndex,
                index -> new SchemaDifference.IndexRemoved(name, index),
                index -> new SchemaDifference.IndexAdded(name, index),
                () -> unmatched(
                        constraints(before),
                        constraints(after),
                        constraint -> constraint.name() != null,
                        this::sameConstraint,
                        constraint -> new SchemaDifference.ConstraintRemoved(name, constraint),
                        constraint -> new SchemaDifference.ConstraintAdded(name, constraint),
                        () -> columns(name, before, after)));
    }

    // ---- columns

    private void columns(QualifiedName table, Table before, Table after) {
        Map<String, Column<?>> beforeByName = byName(before);
        Map<String, Column<?>> afterByName = byName(after);
        for (Column<?> was : before.definedColumns()) {
            if (!afterByName.containsKey(same.storedName(was.name()))) {
                found.add(new SchemaDifference.ColumnRemoved(table, was));
            }
        }
        for (Column<?> is : after.definedColumns()) {
            Column<?> was = beforeByName.get(same.storedName(is.name()));
            if (was == null) {
                found.add(new SchemaDifference.ColumnAdded(table, is));
                continue;
            }
            Set<ColumnAspect> aspects = aspects(was, is);
            if (!aspects.isEmpty()) {
                found.add(new SchemaDifference.ColumnChanged(table, was, is, aspects));
            }
        }
    }

    private Map<String, Column<?>> byName(Table table) {
        Map<String, Column<?>> columns = new HashMap<>();
        table.definedColumns().forEach(column -> columns.put(same.storedName(column.name()), column));
        return columns;
    }

    private Set<ColumnAspect> aspects(Column<?> was, Column<?> is) {
        Set<ColumnAspect> aspects = EnumSet.noneOf(ColumnAspect.class);
        add(aspects, ColumnAspect.TYPE, same.sameType(was, is));
        add(aspects, ColumnAspect.NULLABILITY, was.nullable() == is.nullable());
        add(aspects, ColumnAspect.DEFAULT, sameOrNone(was.serverDefault(), is.serverDefault()));
        add(aspects, ColumnAspect.IDENTITY, sameIdentity(was.identity(), is.identity()));
        add(aspects, ColumnAspect.COMPUTATION, sameComputation(was.computed(), is.computed()));
        add(aspects, ColumnAspect.COLLATION, same.sameCollation(was.collation(), is.collation()));
        add(aspects, ColumnAspect.COMMENT, !same.keepsComments() || Objects.equals(was.comment(), is.comment()));
        return aspects;
    }

    private static void add(Set<ColumnAspect> aspects, ColumnAspect aspect, boolean equal) {
        if (!equal) {
            aspects.add(aspect);
        }
    }

    private boolean sameOrNone(@Nullable Expression<?> was, @Nullable Expression<?> is) {
        return was == null || is == null ? was == null && is == null : same.sameExpression(was, is);
    }

    private boolean sameIdentity(@Nullable Identity was, @Nullable Identity is) {
        return was == null || is == null ? was == null && is == null : same.sameIdentity(was, is);
    }

    private boolean sameComputation(@Nullable Computed was, @Nullable Computed is) {
        return was == null || is == null
                ? was == null && is == null
                : was.stored() == is.stored() && same.sameExpression(was.expression(), is.expression());
    }

    // ---- constraints

    private List<TableConstraint> constraints(Table table) {
        List<TableConstraint> all = new ArrayList<>();
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            all.add(key);
        }
        all.addAll(table.constraints());
        if (same.uniqueIndexIsConstraint()) {
            table.indexes().stream()
                    .filter(TableComparison::isPlainlyUnique)
                    .map(TableComparison::constraint)
                    .forEach(all::add);
        }
        return all;
    }

    private static UniqueConstraint constraint(Index index) {
        UniqueConstraint constraint = UniqueConstraint.of(columnNames(index).toArray(String[]::new));
        String name = index.name();
        return name == null ? constraint : constraint.named(name);
    }

    private boolean sameConstraint(TableConstraint was, TableConstraint is) {
        if (!sameName(was.name(), is.name()) && !(was instanceof PrimaryKey)
                || was.deferrability() != is.deferrability()) {
            return false;
        }
        if (was instanceof PrimaryKey one && is instanceof PrimaryKey other) {
            return sameNames(one.columns(), other.columns());
        }
        if (was instanceof UniqueConstraint one && is instanceof UniqueConstraint other) {
            return sameNames(one.columns(), other.columns());
        }
        if (was instanceof CheckConstraint one && is instanceof CheckConstraint other) {
            return same.sameExpression(one.condition(), other.condition());
        }
        return was instanceof ForeignKey one
                && is instanceof ForeignKey other
                && sameNames(one.columns(), other.columns())
                && same.storedName(one.referredTable()).equals(same.storedName(other.referredTable()))
                && sameNames(one.referredColumns(), other.referredColumns())
                && same.sameAction(one.onDelete(), other.onDelete())
                && same.sameAction(one.onUpdate(), other.onUpdate());
    }

    /** A name that was left to the database is any name. */
    private boolean sameName(@Nullable String was, @Nullable String is) {
        return was == null || is == null || same.storedName(was).equals(same.storedName(is));
    }

    private boolean sameNames(List<String> was, List<String> is) {
        return was.stream()
                .map(same::storedName)
                .toList()
                .equals(is.stream().map(same::storedName).toList());
    }

    // ---- indexes

    private List<Index> indexes(Table table) {
        return same.uniqueIndexIsConstraint()
                ? table.indexes().stream()
                        .filter(index -> !isPlainlyUnique(index))
                        .toList()
                : table.indexes();
    }

    /** True for an index that nobody wants and that a foreign key brings along. */
    private boolean isOfForeignKey(Index index, Table after, List<Index> wanted) {
        return same.indexesForeignKeys()
                && !index.unique()
                && wanted.stream().noneMatch(other -> sameIndex(index, other))
                && index.elements().stream().allMatch(element -> element.expression() instanceof ColumnReference)
                && after.foreignKeys().stream().anyMatch(key -> sameNames(key.columns(), columnNames(index)));
    }

    /** True for an index that is not there because a key has the same. */
    private boolean isOfKey(Index index, Table after, List<Index> there) {
        return same.keepsNoSecondIndex()
                && isPlain(index)
                && there.stream().noneMatch(other -> sameIndex(other, index))
                && keys(after).anyMatch(columns -> sameNames(columns, columnNames(index)));
    }

    /** The columns of each key of a table. */
    private static Stream<List<String>> keys(Table table) {
        PrimaryKey primaryKey = table.primaryKey();
        return Stream.of(
                        primaryKey == null ? Stream.<List<String>>of() : Stream.of(primaryKey.columns()),
                        table.constraints(UniqueConstraint.class).stream().map(UniqueConstraint::columns),
                        table.foreignKeys().stream().map(ForeignKey::columns))
                .flatMap(columns -> columns);
    }

    private static List<String> columnNames(Index index) {
        return index.elements().stream()
                .map(element -> ((ColumnReference<?>) element.expression()).name())
                .toList();
    }

    private static boolean isPlainlyUnique(Index index) {
        return index.unique() && isPlain(index);
    }

    /** True for an index over columns in ascending order, over all rows. */
    private static boolean isPlain(Index index) {
        return index.where() == null
                && index.include().isEmpty()
                && index.elements().stream()
                        .allMatch(element -> element.expression() instanceof ColumnReference
                                && element.prefixLength() == null
                                && element.direction() == SortDirection.ASCENDING);
    }

    private boolean sameIndex(Index was, Index is) {
        return sameName(was.name(), is.name())
                && was.unique() == is.unique()
                && sameNames(was.include(), is.include())
                && Objects.equals(was.method(), is.method())
                && sameOrNone(was.where(), is.where())
                && sameElements(was.elements(), is.elements());
    }

    private boolean sameElements(List<IndexElement> was, List<IndexElement> is) {
        if (was.size() != is.size()) {
            return false;
        }
        for (int i = 0; i < was.size(); i++) {
            if (!sameElement(was.get(i), is.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameElement(IndexElement was, IndexElement is) {
        return (!same.keepsIndexDirections() || was.direction() == is.direction() && nulls(was) == nulls(is))
                && Objects.equals(was.operatorClass(), is.operatorClass())
                && Objects.equals(was.prefixLength(), is.prefixLength())
                && sameIndexed(was.expression(), is.expression());
    }

    private boolean sameIndexed(Expression<?> was, Expression<?> is) {
        return was instanceof ColumnReference<?> one && is instanceof ColumnReference<?> other
                ? sameName(one.name(), other.name())
                : same.sameExpression(was, is);
    }

    /** Where nobody says otherwise, nulls stand as the largest values do. */
    private static NullOrdering nulls(IndexElement element) {
        if (element.nulls() != NullOrdering.UNSPECIFIED) {
            return element.nulls();
        }
        return element.direction() == SortDirection.ASCENDING ? NullOrdering.LAST : NullOrdering.FIRST;
    }

    // ---- matching

    /**
     * Reports what has no counterpart: first what goes, then what is between, then what comes. What has a name chooses its
     * counterpart before what may have any.
     */
    private <E> void unmatched(
            List<E> before,
            List<E> after,
            Predicate<E> isNamed,
            BiPredicate<E, E> equal,
            Function<E, SchemaDifference> removed,
            Function<E, SchemaDifference> added,
            Runnable between) {
        List<E> gone = new ArrayList<>(before);
        List<E> come = new ArrayList<>(after);
        Stream.concat(after.stream().filter(isNamed), after.stream().filter(isNamed.negate()))
                .forEach(is -> gone.stream()
                        .filter(was -> equal.test(was, is))
                        .findFirst()
                        .ifPresent(was -> {
                            gone.remove(was);
                            come.remove(is);
                        }));
        gone.forEach(was -> found.add(removed.apply(was)));
        between.run();
        come.forEach(is -> found.add(added.apply(is)));
    }
}
