/**
 * What is kept of a stack that a runtime printed: the error's class and a fingerprint of where it happened.
 *
 * <p>Terms: a <em>known frame</em> is one whose code file, or whose function's qualified name, the definition lists; every other
 * frame is passed over, so that nobody's paths, functions and files can become part of what is stored, not even of a hash.
 *
 * <p>May know: {@code event}. Known by: {@code privacy.treat}.
 */
@NullMarked
package dev.candor.privacy.treat.stack;

import org.jspecify.annotations.NullMarked;
