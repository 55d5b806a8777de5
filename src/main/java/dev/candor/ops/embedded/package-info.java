/**
 * The embedded default: a real PostgreSQL, unpacked from its binaries, started beside the application and stopped with it.
 *
 * <p>Terms: the <em>home</em> is the folder that holds everything of one installation; an <em>orphan</em> is our own
 * PostgreSQL that outlived an application that was killed; a <em>foreign</em> server is any other.
 *
 * <p>May know: the JDK. Known by: {@code ops}, tests.
 */
@NullMarked
package dev.candor.ops.embedded;

import org.jspecify.annotations.NullMarked;
