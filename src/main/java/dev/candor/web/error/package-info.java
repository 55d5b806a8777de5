/**
 * Answers to what went wrong: a page for people, problem details (RFC 9457) for programs. Neither tells anything of the inside.
 *
 * <p>May know: floors 0 to 5. Known by: {@code web}, doors and pages.
 */
@NullMarked
package dev.candor.web.error;

import org.jspecify.annotations.NullMarked;
