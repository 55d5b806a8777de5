/**
 * From bytes to values: strict decompression, strict JSON. Nothing here knows a dialect.
 *
 * <p>May know: {@code event}. Known by: {@code wire} and every dialect.
 */
@NullMarked
package dev.candor.wire.body;

import org.jspecify.annotations.NullMarked;
