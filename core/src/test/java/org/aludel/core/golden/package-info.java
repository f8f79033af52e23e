/**
 * Every construct of the expression tree in every dialect: a catalogue of statements, and one text file for each
 * dialect that says what they become. The files are reviewed like code; they are the documentation of the dialects.
 */
package org.aludel.core.golden;
