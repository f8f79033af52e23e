/** Aludel metamodel generator: writes the static metamodel of Jakarta Persistence while entities are compiled. */
module org.aludel.generator {
    requires transitive java.compiler;
    requires java.xml;
    requires static org.jspecify;

    exports org.aludel.generator;

    provides javax.annotation.processing.Processor with
            org.aludel.generator.MetamodelProcessor;
}
