/**
 * Who looks at a page: the session behind the cookie, and the guard of their forms.
 *
 * <p>May know: {@code access}, {@code web.error}. Known by: {@code web}, {@code admin}.
 */
@NullMarked
package dev.candor.web.viewer;

import org.jspecify.annotations.NullMarked;
