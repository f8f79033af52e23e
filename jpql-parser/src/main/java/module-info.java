/** Aludel JPQL: the query language of Jakarta Persistence, from text to a tree. Knows entities only by an interface. */
module org.aludel.jpql {
    requires org.antlr.antlr4.runtime;
    requires transitive org.aludel.core;
    requires static transitive org.jspecify;

    exports org.aludel.jpql.domain;
    exports org.aludel.jpql.error;
    exports org.aludel.jpql.parser;
    exports org.aludel.jpql.syntax;
    exports org.aludel.jpql.translation;
}
