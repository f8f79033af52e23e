package org.aludel.enhancer.transform;

import org.aludel.enhancer.runtime.Deserialization;
import org.aludel.enhancer.runtime.Enhanced;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.enhancer.runtime.Tracker;

/** The names of what is added to classes, and of the types of the contract as class files write them. */
final class Names {

    static final String TRACKER = Tracker.class.getName().replace('.', '/');
    static final String TRACKER_TYPE = "L" + TRACKER + ";";
    static final String ENHANCED_TYPE = "L" + Enhanced.class.getName().replace('.', '/') + ";";
    static final String INSTANCE = EnhancedInstance.class.getName().replace('.', '/');
    static final String INSTANCE_TYPE = "L" + INSTANCE + ";";
    static final String DESERIALIZATION = Deserialization.class.getName().replace('.', '/');
    static final String STRINGS_TYPE = "[Ljava/lang/String;";

    static final String TRACKER_FIELD = "aludel$tracker";
    static final String TRACKER_METHOD = "aludelTracker";
    static final String UNREAD_FIELD = "aludel$unread";
    static final String UNREAD_METHOD = "aludelUnread";
    static final String CLONED_METHOD = "aludel$cloned";
    static final String CLONED_TYPE = "(Ljava/lang/Object;)Ljava/lang/Object;";

    private Names() {}

    static String getter(String field) {
        return "aludel$get$" + field;
    }

    static String setter(String field) {
        return "aludel$set$" + field;
    }

    static String getterType(String declaring, String descriptor) {
        return "(L" + declaring + ";)" + descriptor;
    }

    static String setterType(String declaring, String descriptor) {
        return "(L" + declaring + ";" + descriptor + ")V";
    }
}
