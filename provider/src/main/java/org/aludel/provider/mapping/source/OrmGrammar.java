package org.aludel.provider.mapping.source;

import jakarta.persistence.Access;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.FieldResult;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyJoinColumns;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NamedStoredProcedureQuery;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.StoredProcedureParameter;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Temporal;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.Locale;

/**
 * The elements of mapping files as of version 3.2, which has all that earlier ones have. The order of elements is free: it
 * never changes what is meant. Files are checked against this grammar and not against the schemas in the library of the
 * specification, which its module hides and which lack the oldest versions; a test compares both.
 */
@SuppressWarnings("deprecation") // @Temporal and @MapKeyTemporal are, and still to be read
final class OrmGrammar {

    private static final ElementType TEXT = ElementType.text();
    private static final ElementType EMPTY = ElementType.structure();
    private static final ElementType CHECK = ElementType.of(CheckConstraint.class, "name constraint! options");
    private static final ElementType FOREIGN_KEY =
            ElementType.of(ForeignKey.class, "name constraint-mode=value foreign-key-definition options");
    private static final ElementType UNIQUE =
            ElementType.of(UniqueConstraint.class, "name options").member("column-name+", TEXT, "columnNames");
    private static final ElementType INDEX = ElementType.of(Index.class, "name column-list! unique options");

    private static final ElementType COLUMN = ElementType.of(
                    Column.class,
                    "name unique nullable insertable updatable column-definition options table length precision scale"
                            + " second-precision")
            .member("comment", TEXT, "comment")
            .member("check-constraint*", CHECK, "check");
    private static final String OF_JOIN_COLUMNS =
            "name referenced-column-name unique nullable insertable updatable column-definition options table";
    private static final ElementType JOIN_COLUMN = ElementType.of(JoinColumn.class, OF_JOIN_COLUMNS)
            .member("comment", TEXT, "comment")
            .member("foreign-key", FOREIGN_KEY, "foreignKey")
            .member("check-constraint*", CHECK, "check");
    private static final ElementType MAP_KEY_JOIN_COLUMN =
            ElementType.of(MapKeyJoinColumn.class, OF_JOIN_COLUMNS).member("foreign-key", FOREIGN_KEY, "foreignKey");
    private static final ElementType PRIMARY_KEY_JOIN_COLUMN = ElementType.of(
                    PrimaryKeyJoinColumn.class, "name referenced-column-name column-definition options")
            .member("foreign-key", FOREIGN_KEY, "foreignKey");
    private static final ElementType MAP_KEY_COLUMN = ElementType.of(
            MapKeyColumn.class,
            "name unique nullable insertable updatable column-definition options table length precision scale");
    private static final ElementType ORDER_COLUMN =
            ElementType.of(OrderColumn.class, "name nullable insertable updatable column-definition options");

    private static final ElementType TABLE = ElementType.of(Table.class, "name catalog schema options")
            .member("comment", TEXT, "comment")
            .member("unique-constraint*", UNIQUE, "uniqueConstraints")
            .member("index*", INDEX, "indexes")
            .member("check-constraint*", CHECK, "check");
    private static final ElementType SECONDARY_TABLE = ElementType.of(
                    SecondaryTable.class, "name! catalog schema options")
            .member("comment", TEXT, "comment")
            .member("primary-key-join-column*", PRIMARY_KEY_JOIN_COLUMN, "pkJoinColumns")
            .member("primary-key-foreign-key", FOREIGN_KEY, "foreignKey")
            .member("unique-constraint*", UNIQUE, "uniqueConstraints")
            .member("index*", INDEX, "indexes")
            .member("foreign-key", FOREIGN_KEY, "foreignKey")
            .member("check-constraint*", CHECK, "check");
    private static final ElementType JOIN_TABLE = ElementType.of(JoinTable.class, "name catalog schema options")
            .member("comment", TEXT, "comment")
            .member("join-column*", JOIN_COLUMN, "joinColumns")
            .member("foreign-key", FOREIGN_KEY, "foreignKey")
            .member("inverse-join-column*", JOIN_COLUMN, "inverseJoinColumns")
            .member("inverse-foreign-key", FOREIGN_KEY, "inverseForeignKey")
            .member("unique-constraint*", UNIQUE, "uniqueConstraints")
            .member("index*", INDEX, "indexes")
            .member("check-constraint*", CHECK, "check");
    private static final ElementType COLLECTION_TABLE = ElementType.of(
                    CollectionTable.class, "name catalog schema options")
            .member("join-column*", JOIN_COLUMN, "joinColumns")
            .member("foreign-key", FOREIGN_KEY, "foreignKey")
            .member("unique-constraint*", UNIQUE, "uniqueConstraints")
            .member("index*", INDEX, "indexes");

    private static final ElementType SEQUENCE_GENERATOR = ElementType.of(
            SequenceGenerator.class, "name sequence-name catalog schema initial-value allocation-size options");
    private static final ElementType TABLE_GENERATOR = ElementType.of(
                    TableGenerator.class,
                    "name table catalog schema pk-column-name value-column-name pk-column-value initial-value"
                            + " allocation-size options")
            .member("unique-constraint*", UNIQUE, "uniqueConstraints")
            .member("index*", INDEX, "indexes")
            .own("check-constraint*", CHECK);

    private static final ElementType HINT = ElementType.of(QueryHint.class, "name! value!");
    private static final ElementType COLUMN_RESULT = ElementType.of(ColumnResult.class, "name! class=type");
    private static final ElementType CONSTRUCTOR_RESULT =
            ElementType.of(ConstructorResult.class, "target-class!").member("column+", COLUMN_RESULT, "columns");
    private static final ElementType ENTITY_RESULT = ElementType.of(
                    EntityResult.class, "entity-class! discriminator-column")
            .member("lock-mode", TEXT, "lockMode")
            .member("field-result*", ElementType.of(FieldResult.class, "name! column!"), "fields");
    private static final ElementType NAMED_QUERY = ElementType.of(NamedQuery.class, "name!")
            .member("query!", TEXT, "query")
            .member("lock-mode", TEXT, "lockMode")
            .member("hint*", HINT, "hints");
    private static final ElementType NAMED_NATIVE_QUERY =
            results(ElementType.of(NamedNativeQuery.class, "name! result-class result-set-mapping")
                    .member("query!", TEXT, "query")
                    .member("hint*", HINT, "hints"));
    private static final ElementType NAMED_PROCEDURE = ElementType.of(
                    NamedStoredProcedureQuery.class, "name! procedure-name!")
            .member("parameter*", ElementType.of(StoredProcedureParameter.class, "name class!=type mode"), "parameters")
            .member("result-class*", TEXT, "resultClasses")
            .member("result-set-mapping*", TEXT, "resultSetMappings")
            .member("hint*", HINT, "hints");
    private static final ElementType RESULT_SET_MAPPING = results(ElementType.of(SqlResultSetMapping.class, "name!"));

    private static final ElementType ATTRIBUTE_NODE =
            ElementType.of(NamedAttributeNode.class, "name!=value subgraph key-subgraph");
    private static final ElementType SUBGRAPH = ElementType.of(NamedSubgraph.class, "name! class=type")
            .member("named-attribute-node*", ATTRIBUTE_NODE, "attributeNodes");
    private static final ElementType ENTITY_GRAPH = ElementType.of(
                    NamedEntityGraph.class, "name include-all-attributes")
            .member("named-attribute-node*", ATTRIBUTE_NODE, "attributeNodes")
            .member("subgraph*", SUBGRAPH, "subgraphs")
            .member("subclass-subgraph*", SUBGRAPH, "subclassSubgraphs");

    private static final ElementType ATTRIBUTE_OVERRIDE =
            ElementType.of(AttributeOverride.class, "name!").member("column!", COLUMN, "column");
    private static final ElementType ASSOCIATION_OVERRIDE = ElementType.of(AssociationOverride.class, "name!")
            .member("join-column*", JOIN_COLUMN, "joinColumns")
            .member("foreign-key", FOREIGN_KEY, "foreignKey")
            .member("join-table", JOIN_TABLE, "joinTable");
    private static final ElementType CONVERT =
            ElementType.of(Convert.class, "converter attribute-name disable-conversion");
    private static final ElementType TEMPORAL = ElementType.ofText(Temporal.class);
    private static final ElementType ENUMERATED = ElementType.ofText(Enumerated.class);
    private static final ElementType LOB = ElementType.of(Lob.class, "");
    private static final ElementType CASCADE = cascades();
    private static final ElementType LISTENERS = ElementType.structure()
            .own("entity-listener*", callbacks(ElementType.structure().own("class", Class.class, true)));

    private OrmGrammar() {}

    private static ElementType results(ElementType type) {
        return type.member("entity-result*", ENTITY_RESULT, "entities")
                .member("constructor-result*", CONSTRUCTOR_RESULT, "classes")
                .member("column-result*", COLUMN_RESULT, "columns");
    }

    private static ElementType cascades() {
        ElementType type = ElementType.structure();
        for (CascadeType cascade : CascadeType.values()) {
            type.own("cascade-" + cascade.name().toLowerCase(Locale.ROOT), EMPTY);
        }
        return type;
    }

    private static ElementType callbacks(ElementType type) {
        for (CallbackEvent event : CallbackEvent.values()) {
            type.own(event.element(), ElementType.structure().own("method-name", String.class, true));
        }
        return type;
    }

    /** The root of a mapping file. */
    static final ElementType ENTITY_MAPPINGS = ElementType.structure()
            .own("version", String.class, true)
            .own(
                    "persistence-unit-metadata",
                    ElementType.structure()
                            .own("xml-mapping-metadata-complete", EMPTY)
                            .own(
                                    "persistence-unit-defaults",
                                    ElementType.structure()
                                            .own("schema", TEXT)
                                            .own("catalog", TEXT)
                                            .own("delimited-identifiers", EMPTY)
                                            .own("access", TEXT)
                                            .own("cascade-persist", EMPTY)
                                            .own("entity-listeners", LISTENERS)))
            .own("package", TEXT)
            .own("schema", TEXT)
            .own("catalog", TEXT)
            .own("access", TEXT)
            .beside("sequence-generator*", SEQUENCE_GENERATOR)
            .beside("table-generator*", TABLE_GENERATOR)
            .beside("named-query*", NAMED_QUERY)
            .beside("named-native-query*", NAMED_NATIVE_QUERY)
            .beside("named-stored-procedure-query*", NAMED_PROCEDURE)
            .beside("sql-result-set-mapping*", RESULT_SET_MAPPING)
            .own("mapped-superclass*", mappedSuperclass())
            .own("entity*", entity())
            .own(
                    "embeddable*",
                    managed(ElementType.of(Embeddable.class, ""))
                            .own("attributes", attributes(ElementType.structure())))
            .own("converter*", ElementType.of(Converter.class, "auto-apply").own("class", Class.class, true));

    private static ElementType managed(ElementType type) {
        return type.own("class", Class.class, true)
                .other("access", Access.class)
                .own("metadata-complete", boolean.class, false);
    }

    private static ElementType mappedSuperclass() {
        return listening(managed(ElementType.of(MappedSuperclass.class, "")))
                .beside("id-class", ElementType.of(IdClass.class, "class!=value"))
                .own("attributes", identified());
    }

    private static ElementType entity() {
        return listening(managed(ElementType.of(Entity.class, "name")))
                .other("cacheable", Cacheable.class)
                .beside("table", TABLE)
                .beside("secondary-table*", SECONDARY_TABLE)
                .beside("primary-key-join-column*", PRIMARY_KEY_JOIN_COLUMN)
                .container("primary-key-foreign-key", FOREIGN_KEY, PrimaryKeyJoinColumns.class)
                .beside("id-class", ElementType.of(IdClass.class, "class!=value"))
                .beside("inheritance", ElementType.of(Inheritance.class, "strategy"))
                .beside("discriminator-value", ElementType.ofText(DiscriminatorValue.class))
                .beside(
                        "discriminator-column",
                        ElementType.of(
                                DiscriminatorColumn.class, "name discriminator-type column-definition options length"))
                .beside("sequence-generator", SEQUENCE_GENERATOR)
                .beside("table-generator", TABLE_GENERATOR)
                .beside("named-query*", NAMED_QUERY)
                .beside("named-native-query*", NAMED_NATIVE_QUERY)
                .beside("named-stored-procedure-query*", NAMED_PROCEDURE)
                .beside("sql-result-set-mapping*", RESULT_SET_MAPPING)
                .beside("attribute-override*", ATTRIBUTE_OVERRIDE)
                .beside("association-override*", ASSOCIATION_OVERRIDE)
                .beside("convert*", CONVERT)
                .beside("named-entity-graph*", ENTITY_GRAPH)
                .own("attributes", identified());
    }

    private static ElementType listening(ElementType type) {
        return callbacks(type.beside("exclude-default-listeners", ElementType.of(ExcludeDefaultListeners.class, ""))
                .beside("exclude-superclass-listeners", ElementType.of(ExcludeSuperclassListeners.class, ""))
                .own("entity-listeners", LISTENERS));
    }

    private static ElementType identified() {
        return attributes(ElementType.structure()
                .own(
                        "id*",
                        attribute(ElementType.of(Id.class, ""))
                                .beside("column", COLUMN)
                                .beside("generated-value", ElementType.of(GeneratedValue.class, "strategy generator"))
                                .beside("temporal", TEMPORAL)
                                .beside("table-generator", TABLE_GENERATOR)
                                .beside("sequence-generator", SEQUENCE_GENERATOR))
                .own(
                        "embedded-id",
                        attribute(ElementType.of(EmbeddedId.class, ""))
                                .beside("attribute-override*", ATTRIBUTE_OVERRIDE))
                .own(
                        "version",
                        attribute(ElementType.of(Version.class, ""))
                                .beside("column", COLUMN)
                                .beside("temporal", TEMPORAL)));
    }

    private static ElementType attributes(ElementType type) {
        return type.own(
                        "basic*",
                        attribute(ElementType.of(Basic.class, "fetch optional"))
                                .beside("column", COLUMN)
                                .beside("lob", LOB)
                                .beside("temporal", TEMPORAL)
                                .beside("enumerated", ENUMERATED)
                                .beside("convert", CONVERT))
                .own(
                        "many-to-one*",
                        joined(attribute(ElementType.of(ManyToOne.class, "target-entity fetch optional")))
                                .other("maps-id", MapsId.class)
                                .other("id", Id.class))
                .own(
                        "one-to-many*",
                        joined(ordered(attribute(
                                ElementType.of(OneToMany.class, "target-entity fetch mapped-by orphan-removal")))))
                .own(
                        "one-to-one*",
                        joined(attribute(ElementType.of(
                                        OneToOne.class, "target-entity fetch optional mapped-by orphan-removal")))
                                .other("maps-id", MapsId.class)
                                .other("id", Id.class)
                                .beside("primary-key-join-column*", PRIMARY_KEY_JOIN_COLUMN)
                                .container("primary-key-foreign-key", FOREIGN_KEY, PrimaryKeyJoinColumns.class))
                .own(
                        "many-to-many*",
                        ordered(attribute(ElementType.of(ManyToMany.class, "target-entity fetch mapped-by")))
                                .beside("join-table", JOIN_TABLE)
                                .cascade(CASCADE))
                .own(
                        "element-collection*",
                        overriding(ordered(attribute(ElementType.of(ElementCollection.class, "target-class fetch"))))
                                .beside("column", COLUMN)
                                .beside("temporal", TEMPORAL)
                                .beside("enumerated", ENUMERATED)
                                .beside("lob", LOB)
                                .beside("collection-table", COLLECTION_TABLE))
                .own("embedded*", overriding(attribute(ElementType.of(Embedded.class, ""))))
                .own("transient*", ElementType.of(Transient.class, "").own("name", String.class, true));
    }

    private static ElementType attribute(ElementType type) {
        return type.own("name", String.class, true).other("access", Access.class);
    }

    private static ElementType overriding(ElementType type) {
        return type.beside("attribute-override*", ATTRIBUTE_OVERRIDE)
                .beside("association-override*", ASSOCIATION_OVERRIDE)
                .beside("convert*", CONVERT);
    }

    private static ElementType joined(ElementType type) {
        return type.beside("join-column*", JOIN_COLUMN)
                .container("foreign-key", FOREIGN_KEY, JoinColumns.class)
                .beside("join-table", JOIN_TABLE)
                .cascade(CASCADE);
    }

    private static ElementType ordered(ElementType type) {
        return type.beside("order-by", ElementType.ofText(OrderBy.class))
                .beside("order-column", ORDER_COLUMN)
                .beside("map-key", ElementType.of(MapKey.class, "name"))
                .beside("map-key-class", ElementType.of(MapKeyClass.class, "class!=value"))
                .beside("map-key-temporal", ElementType.ofText(MapKeyTemporal.class))
                .beside("map-key-enumerated", ElementType.ofText(MapKeyEnumerated.class))
                .key("map-key-attribute-override*", ATTRIBUTE_OVERRIDE, "name")
                .key("map-key-convert*", CONVERT, "attributeName")
                .beside("map-key-column", MAP_KEY_COLUMN)
                .beside("map-key-join-column*", MAP_KEY_JOIN_COLUMN)
                .container("map-key-foreign-key", FOREIGN_KEY, MapKeyJoinColumns.class);
    }
}
