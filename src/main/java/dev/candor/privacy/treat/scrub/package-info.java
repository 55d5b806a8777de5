/**
 * Free text with what looks like somebody's taken out. Best effort, by form alone: a name has no form, so no name is recognised,
 * and whoever lists such a property says so in public.
 *
 * <p>Terms: a <em>placeholder</em> is a word in brackets that stands where something was taken out: {@code [email]}. Everything here
 * takes a time that grows with the length of the text and never faster.
 *
 * <p>May know: nothing. Known by: {@code privacy.treat}.
 */
@NullMarked
package dev.candor.privacy.treat.scrub;

import org.jspecify.annotations.NullMarked;
