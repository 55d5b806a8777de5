/**
 * The search for what must be nowhere: marks in every form in which a program might keep them, in files, tables and answers.
 *
 * <p>A <em>mark</em> is a value that was sent on purpose and is known to be nobody's. A <em>form</em> is one spelling of it in
 * bytes. A <em>faint</em> form is one so short that chance writes it too; it is judged by comparison with marks that were never
 * sent. An <em>area</em> is a kind of place: a table, the log, the write-ahead log.
 *
 * <p>Knows nothing of how the marks were sent, so that it can be pointed at any server.
 */
@NullMarked
package dev.candor.journey.scan;

import org.jspecify.annotations.NullMarked;
