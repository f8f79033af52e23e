/**
 * Sessions: one persistence context with its loader, its operations and its transactions. Everything that an entity manager
 * does to entities is done here; entity managers and factories are faces of this package for the standard API.
 */
@NullMarked
package org.aludel.provider.session;

import org.jspecify.annotations.NullMarked;
