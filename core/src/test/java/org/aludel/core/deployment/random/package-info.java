/** Random schemas, and what databases make of them. */
package org.aludel.core.deployment.random;
