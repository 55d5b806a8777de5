/**
 * The only room that will read an e-mail address of a person measured. Nothing is built here yet, so no address is kept.
 *
 * <p>May know: floors 0 to 2. Never: {@code store}.
 */
@NullMarked
package dev.candor.contacts;

import org.jspecify.annotations.NullMarked;
