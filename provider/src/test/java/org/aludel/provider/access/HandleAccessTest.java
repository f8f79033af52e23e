package org.aludel.provider.access;

/** Access by method handles. */
class HandleAccessTest extends AccessBehaviour {

    HandleAccessTest() {
        super(Accessors.byHandles());
    }
}
