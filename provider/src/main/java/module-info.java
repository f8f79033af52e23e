/** Aludel Provider: Jakarta Persistence on top of Aludel Core. */
module org.aludel.provider {
    requires transitive jakarta.persistence;
    requires static jakarta.cdi;
    requires static jakarta.transaction;
    requires static jakarta.validation;
    requires java.naming;
    requires java.xml;
    requires net.bytebuddy;
    requires transitive org.aludel.core;
    requires org.aludel.enhancer;
    requires transitive org.aludel.jpql;
    requires static transitive org.jspecify;
    requires org.jboss.jandex;

    exports org.aludel;
    exports org.aludel.orm;
    exports org.aludel.provider.error;

    provides jakarta.persistence.spi.PersistenceProvider with
            org.aludel.AludelPersistenceProvider;
    provides org.aludel.enhancer.runtime.UnreadInstances with
            org.aludel.provider.state.DeserializedInstances;
}
