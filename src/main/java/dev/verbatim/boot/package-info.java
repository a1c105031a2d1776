/**
 * What runs before the program: refuses a Java that is too old in words its user understands. Compiled for Java 8, and
 * therefore knows nothing of the rest but one class name.
 */
package dev.verbatim.boot;
