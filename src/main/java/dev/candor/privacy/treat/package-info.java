/**
 * The treatments themselves: what is done to one raw value before it may be stored.
 *
 * <p>Terms: a <em>word</em> is a value stored as text, and becomes {@code OTHER} when it does not fit; a number or a flag that
 * does not fit is left out. The words that are stored come from the definition wherever that is possible, not from the client:
 * a value that matches is written in the definition's spelling.
 *
 * <p>May know: {@code event}. Known by: {@code privacy}. Never: an address, a clock, a file.
 */
@NullMarked
package dev.candor.privacy.treat;

import org.jspecify.annotations.NullMarked;
