/**
 * What a definition says once it is read: projects, event types, properties, where each comes from and in which edition.
 *
 * <p>May know: {@code event}, {@code catalog.admission}, {@code catalog.yaml}. Known by: the rest of {@code catalog}, and whoever shows definitions.
 */
@NullMarked
package dev.candor.catalog.type;

import org.jspecify.annotations.NullMarked;
