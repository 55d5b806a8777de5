/**
 * What may be learnt from a connection, if the definition asks: country, agent family, system family, class of host.
 *
 * <p>Everything here answers from memory, and answers "unknown" rather than failing.
 *
 * <p>May know: {@code event}, {@code privacy} for the notes on a submission, {@code privacy.address}. Known by: {@code ingest}.
 */
@NullMarked
package dev.candor.privacy.enrich;

import org.jspecify.annotations.NullMarked;
