/**
 * Ingest keys: they ship in clients, name their project and can only write.
 *
 * <p>May know: {@code access}. Known by: doors, pages.
 */
@NullMarked
package dev.candor.access.key;

import org.jspecify.annotations.NullMarked;
