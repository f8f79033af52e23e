/**
 * A small Jakarta EE application that is deployed on servers: it knows Jakarta Persistence and nothing of a provider, so that the
 * same classes run with each. Fields are filled by containers and providers.
 */
@NullUnmarked
package org.aludel.integration.bank;

import org.jspecify.annotations.NullUnmarked;
