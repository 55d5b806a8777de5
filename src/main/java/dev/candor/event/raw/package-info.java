/**
 * What came in and has not been read: from a client's request to its single items. Lives for milliseconds, in memory.
 *
 * <p>May know: the JDK, {@code event}. Known by: doors, {@code ingest}, {@code catalog}, {@code privacy}. Never: {@code store}.
 */
@NullMarked
package dev.candor.event.raw;

import org.jspecify.annotations.NullMarked;
