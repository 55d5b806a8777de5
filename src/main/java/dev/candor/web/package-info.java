/**
 * What all doors share: authentication, CSRF, security headers, problem details, layout and template tags.
 *
 * <p>May know: floors 0 to 5. Known by: {@code wire}, {@code admin}, {@code portal}, {@code ops}. Never: SQL.
 */
@NullMarked
package dev.candor.web;

import org.jspecify.annotations.NullMarked;
