package org.aludel.provider.access;

/** Access by generated classes. */
class GeneratedAccessTest extends AccessBehaviour {

    GeneratedAccessTest() {
        super(Accessors.generated());
    }
}
