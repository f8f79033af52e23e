/** What tests count: calls to a JDBC driver, and round trips to a PostgreSQL server. */
package org.aludel.provider.measuring;
