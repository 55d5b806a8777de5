/**
 * How figures, moments, JSON and links are written for people.
 *
 * <p>May know: floors 0 to 5. Known by: {@code admin}, {@code portal}.
 */
@NullMarked
package dev.candor.web.show;

import org.jspecify.annotations.NullMarked;
