/** The entities of the store: the tables of the Chinook sample database, with what an order needs besides. */
package org.aludel.examples.store.model;
