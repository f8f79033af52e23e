package org.aludel.provider.mapping.assembly;

import jakarta.persistence.GenerationType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.error.NearestName;
import org.aludel.core.sql.QualifiedName;
import org.aludel.orm.NamingStrategy;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.source.ClassKind;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with tables, identifiers and relationships of a unit. */
final class AssemblyProblems {

    private AssemblyProblems() {}

    // names

    static String namedNothing(NamingStrategy strategy, String name) {
        return "The naming strategy '" + strategy.getClass().getName() + "' has no name for '" + name
                + "'. Let it return one that is neither null nor blank.";
    }

    // entities

    static String sameName(EntityAssembly entity, EntityAssembly other) {
        return "The entities '" + other.type().getName() + "' and '"
                + entity.type().getName() + "' have the same name, '" + entity.name()
                + "'. Give one of them another with @Entity(name = ...).";
    }

    static String tableInSingleTable(Class<?> type, EntityAssembly parent) {
        return "The entity '" + type.getName() + "' names a table, but all entities below '"
                + parent.type().getName() + "' are in one. Remove @Table, or choose another inheritance strategy.";
    }

    static String badDiscriminator(EntityAssembly entity, String said) {
        return "The entity '" + entity.type().getName() + "' has the discriminator value '" + said
                + "', which is no integer. Write one, or choose another discriminator type.";
    }

    static String sameDiscriminator(EntityMapping entity, EntityMapping other, Object value) {
        return "The entities '" + other.type().getName() + "' and '"
                + entity.type().getName() + "' have the same discriminator value, '" + value
                + "'. Give one of them another with @DiscriminatorValue.";
    }

    /**
     * A relationship with a class that is no entity.
     *
     * @param kind what the class is instead; null if the unit does not know it
     */
    static String noEntity(String attribute, Class<?> type, @Nullable ClassKind kind) {
        return attribute(attribute) + " is a relationship with '" + type.getName() + "', which is "
                + (kind == ClassKind.MAPPED_SUPERCLASS
                        ? "a mapped superclass. Refer to an entity, or make the class one."
                        : kind == ClassKind.EMBEDDABLE
                                ? "embeddable. Embed it, or make the class an entity."
                                : "no entity of the unit. Add the class to the unit, or map the attribute"
                                        + " otherwise.");
    }

    // identifiers

    static String noId(EntityAssembly entity) {
        return "The entity '" + entity.type().getName()
                + "' has no identifier. Annotate an attribute with @Id or @EmbeddedId.";
    }

    static String severalIds(EntityAssembly entity) {
        return "The entity '" + entity.type().getName()
                + "' has several identifiers. Keep one @EmbeddedId, or attributes with @Id and an @IdClass.";
    }

    static String noIdClass(EntityAssembly entity, List<AttributeSource> ids) {
        return "The entity '" + entity.type().getName() + "' has several attributes with @Id ("
                + ids.stream().map(AttributeSource::name).collect(Collectors.joining(", "))
                + ") and no @IdClass. Add one.";
    }

    static String identifierBelowRoot(EntityAssembly entity, AttributeSource source, HierarchyAssembly hierarchy) {
        return attribute(entity.type().getName() + "." + source.name())
                + " is an identifier, but the entity has that of '"
                + hierarchy.root().type().getName() + "' already. Remove @Id or @EmbeddedId.";
    }

    static String identifierWithin(String attribute) {
        return attribute(attribute) + " is an identifier or a version within an embeddable class. Put @Id, @EmbeddedId"
                + " or @Version on an attribute of the entity.";
    }

    static String severalVersions(EntityAssembly entity, List<AttributeSource> versions) {
        return "The entity '" + entity.type().getName() + "' has several versions ("
                + versions.stream().map(AttributeSource::name).collect(Collectors.joining(", ")) + "). Keep one.";
    }

    static String versionInOtherTable(EntityAssembly entity, AttributeSource version, MappedColumn<?> column) {
        return attribute(entity.type().getName() + "." + version.name()) + " is a version in the table '"
                + column.table() + "'. Put it into the primary table, '"
                + entity.primary().name() + "'.";
    }

    static String wrongId(EntityAssembly entity, AttributeSource source) {
        return attribute(entity.type().getName() + "." + source.name())
                + " cannot be an identifier. Use a basic type, an embeddable class with @EmbeddedId, or a to-one"
                + " relationship.";
    }

    static String idNeedsItself(EntityAssembly entity) {
        return "The identifier of the entity '" + entity.type().getName()
                + "' is derived from itself. Give one of the entities of the circle an identifier of its own.";
    }

    static String needsItself(EntityAssembly entity, String attribute) {
        return attribute(entity.type().getName() + "." + attribute)
                + " refers to columns that refer back to it. Name columns that have values of their own.";
    }

    static String noAttributeForIdClass(EntityAssembly entity, Class<?> idClass, AttributeSource part) {
        return "The id class '" + idClass.getName() + "' has the attribute '" + part.name() + "', but the entity '"
                + entity.type().getName() + "' has no attribute of this name with @Id. Add it, or rename one of them.";
    }

    static String notInIdClass(EntityAssembly entity, Class<?> idClass, AttributeSource source) {
        return attribute(entity.type().getName() + "." + source.name())
                + " is a part of the identifier, but the id class '" + idClass.getName()
                + "' has no attribute of this name. Add it, or rename one of them.";
    }

    static String otherTypeInIdClass(EntityAssembly entity, AttributeSource part, Class<?> type) {
        return "The attribute '" + part.name() + "' of the id class '"
                + part.declaringClass().getName()
                + "' is of type " + part.javaType().getTypeName() + ", that of the entity '"
                + entity.type().getName() + "' of type " + type.getTypeName() + ". Use one type for both.";
    }

    static String unknownMapsId(EntityAssembly entity, AttributeSource source, String mapped) {
        return attribute(entity.type().getName() + "." + source.name()) + " maps the attribute '" + mapped
                + "' of the identifier, which there is not. Correct @MapsId.";
    }

    static String otherKey(EntityAssembly entity, AttributeSource source, Class<?> type) {
        return attribute(entity.type().getName() + "." + source.name()) + " gives the identifier a value of type "
                + type.getTypeName() + ", but refers to an entity by other columns or with a key of another type. Use"
                + " the type of that key, and join columns for all of it.";
    }

    static String relationshipInKey(String attribute, boolean ofMap) {
        return attribute(attribute) + " is not basic, but within "
                + (ofMap
                        ? "the key of a map. Make the entity itself the key, with @MapKeyJoinColumn."
                        : "an embedded identifier. Map the relationship in the entity, with @MapsId.");
    }

    static String otherIdentifier(String attribute, EntityAssembly target) {
        return attribute(attribute) + " shares the identifier of '"
                + target.type().getName()
                + "', which has another number of columns. Use @JoinColumn for columns of its own.";
    }

    static String wrongGeneration(String attribute, GenerationType strategy, Class<?> type) {
        return attribute(attribute) + " of type " + type.getSimpleName() + " cannot be generated by " + strategy
                + ". Generate simple identifiers only: numbers by SEQUENCE, TABLE or IDENTITY, UUID and String by UUID.";
    }

    static String unknownGenerator(String attribute, String generator) {
        return attribute(attribute) + " is generated by '" + generator
                + "', which is not defined. Add a @SequenceGenerator or @TableGenerator of this name.";
    }

    // embeddables

    static String notEmbeddable(Place place, Class<?> type) {
        return attribute(within(place)) + " is embedded, but its class '" + type.getName()
                + "' is not embeddable. Annotate the class with @Embeddable.";
    }

    static String embedsItself(Place place, Class<?> type) {
        return attribute(within(place)) + " embeds the class '" + type.getName()
                + "' within itself. Break the circle with a relationship between entities.";
    }

    static String relationshipInElement(String attribute) {
        return attribute(attribute) + " is within a value of an element collection, where only to-one relationships"
                + " with join columns can be. Make the class of these values an entity.";
    }

    static String overrideWithoutPrefix(String attribute, String name) {
        return attribute(attribute) + " overrides '" + name
                + "' of a map. Write key. or value. before the name, for what it is meant for.";
    }

    static String unknownOverride(EntityAssembly entity, String name, Collection<String> known) {
        return "The entity '" + entity.type().getName() + "' overrides the attribute '" + name
                + "', which it does not have. " + suggestion(name, known);
    }

    static String overrideOfParent(EntityAssembly entity, String name, EntityAssembly parent) {
        return "The entity '" + entity.type().getName() + "' overrides the attribute '" + name
                + "', which it inherits from the entity '" + parent.type().getName()
                + "'. Only what comes from a mapped superclass can be overridden; put the mapping there, or rename the column"
                + " in the parent.";
    }

    static String unknownOverride(Place place, String name, Class<?> type, Collection<String> known) {
        return attribute(within(place)) + " overrides the attribute '" + name + "', which '" + type.getName()
                + "' does not have. " + suggestion(name, known);
    }

    // columns and tables

    static String sameColumn(EntityMapping entity, String one, String other, MappedColumn<?> column) {
        return "The attributes '" + one + "' and '" + other + "' of the entity '"
                + entity.type().getName() + "' both write the column " + column
                + ". Rename one of the columns, or make it insertable = false, updatable = false.";
    }

    static String sameTable(EntityMapping entity, String one, String other, MappedTable table) {
        return "The attributes '" + one + "' and '" + other + "' of the entity '"
                + entity.type().getName() + "' both keep their values in the table '" + table
                + "'. Give one of them another with @CollectionTable or @JoinTable.";
    }

    static String otherSequence(String attribute, QualifiedName sequence) {
        return attribute(attribute) + " is generated by the sequence '" + sequence
                + "', which another generator uses with other numbers. Give both the same initialValue and"
                + " allocationSize, or use two sequences.";
    }

    static String unknownTable(String attribute, String table, EntityAssembly entity) {
        return attribute(attribute) + " is in the table '" + table + "', which is none of the entity '"
                + entity.type().getName() + "'. Add a @SecondaryTable, or correct the name.";
    }

    static String unknownColumn(TableDraft table, String column) {
        return "A constraint or an index of the table '" + table.name() + "' names the column '" + column
                + "', which there is not. Use names of columns, not of attributes.";
    }

    static String incompleteJoinColumns(String words, List<MappedColumn<?>> identifier) {
        return attribute(words) + " needs a join column for each of the columns "
                + identifier.stream().map(MappedColumn::name).collect(Collectors.joining(", "))
                + ". Give each a name and a referencedColumnName.";
    }

    static String unknownReferencedColumn(String words, String column, EntityAssembly target) {
        return attribute(words) + " refers to the column '" + column + "', which the entity '"
                + target.type().getName() + "' does not have. Correct referencedColumnName.";
    }

    // collections

    static String wrongContainer(String attribute, Class<?> type) {
        return attribute(attribute) + " is declared as " + type.getTypeName()
                + ". Declare it as java.util.Collection, List, Set or Map.";
    }

    static String rawCollection(String attribute, Class<?> type) {
        return attribute(attribute) + " is a " + type.getSimpleName()
                + " that does not say of what. Add type arguments, or name the class in the annotation.";
    }

    static String rawMap(String attribute) {
        return attribute(attribute)
                + " is a Map that does not say of what its keys are. Add type arguments, or @MapKeyClass.";
    }

    static String entitiesAsElements(String attribute, Class<?> type) {
        return attribute(attribute) + " is an element collection of the entity '" + type.getName()
                + "'. Make it @OneToMany or @ManyToMany.";
    }

    static String unknownMapKey(String attribute, String name, EntityAssembly target) {
        return attribute(attribute) + " has the attribute '" + name + "' of its values for keys, which the entity '"
                + target.type().getName() + "' does not have. "
                + suggestion(
                        name,
                        target.sources().stream().map(AttributeSource::name).toList());
    }

    static String unknownOrder(String attribute, String name, Class<?> type) {
        return attribute(attribute) + " is ordered by '" + name + "', which '" + type.getName()
                + "' does not have. Name one of its attributes in @OrderBy.";
    }

    static String twoOrders(String attribute) {
        return attribute(attribute) + " has both @OrderBy and @OrderColumn. Keep one of them.";
    }

    static String positionsOutsideList(String attribute) {
        return attribute(attribute) + " has an @OrderColumn, but is no list. Declare it as java.util.List.";
    }

    static String badOrder(String attribute, String text) {
        return attribute(attribute) + " is ordered by \"" + text
                + "\". Write attributes with ASC or DESC, separated by commas.";
    }

    static String orderWithoutAttribute(String attribute) {
        return attribute(attribute) + " is ordered, but its values are embeddable. Name their attributes in @OrderBy.";
    }

    // relationships

    static String unknownMappedBy(String attribute, String mappedBy, EntityAssembly target, Collection<String> known) {
        return attribute(attribute) + " is mapped by '" + mappedBy + "', which the entity '"
                + target.type().getName() + "' does not have. " + suggestion(mappedBy, known);
    }

    static String mappedByNoOwner(String attribute, String mappedBy, EntityAssembly target) {
        return attribute(attribute) + " is mapped by '" + mappedBy + "' of the entity '"
                + target.type().getName() + "', which does not own a relationship. Remove mappedBy on one side.";
    }

    static String mappedByOther(String attribute, String mappedBy, EntityAssembly target, Class<?> back) {
        return attribute(attribute) + " is mapped by '" + mappedBy + "' of the entity '"
                + target.type().getName() + "', which is a relationship with '" + back.getName()
                + "'. Name the attribute that leads back.";
    }

    private static String suggestion(String name, Collection<String> known) {
        return NearestName.among(known, name)
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElse("It has: " + String.join(", ", known) + ".");
    }

    private static String within(Place place) {
        String words = place.words("");
        return words.substring(0, words.length() - 1);
    }

    private static String attribute(String words) {
        return "The attribute '" + words + "'";
    }
}
