package org.aludel.provider.mapping.source;

import java.lang.reflect.Method;

/**
 * A method that is called at an event. A method of several events is in several of these.
 *
 * @param event when it is called
 * @param method what is called: of an entity or mapped superclass, without parameter; of a listener, with the entity
 */
public record CallbackSource(CallbackEvent event, Method method) {}
