/** What the store does, as CDI beans with transactions of JTA; knows nothing of HTTP. Entities do not leave it. */
@NullMarked
package org.aludel.examples.store.service;

import org.jspecify.annotations.NullMarked;
