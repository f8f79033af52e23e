/** Aludel bytecode enhancer: classes that notice how their instances are used. */
module org.aludel.enhancer {
    requires static java.instrument;
    requires java.xml;
    requires net.bytebuddy;
    requires static transitive org.jspecify;

    exports org.aludel.enhancer;
    exports org.aludel.enhancer.descriptor;
    exports org.aludel.enhancer.directory;
    exports org.aludel.enhancer.error;
    exports org.aludel.enhancer.runtime;

    uses org.aludel.enhancer.runtime.UnreadInstances;
}
