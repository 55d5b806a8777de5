/**
 * A person's rights by identifier: look up, export, erase, refuse, receipt. Nothing is built here yet.
 *
 * <p>May know: floors 0 to 4. Never: HTTP.
 */
@NullMarked
package dev.candor.erasure;

import org.jspecify.annotations.NullMarked;
