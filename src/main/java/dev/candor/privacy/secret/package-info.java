/**
 * The two kinds of secret under which identifiers and addresses are hashed, and the hashes.
 *
 * <p>Terms: the <em>client key secret</em> lies in a file outside the database and never changes, because identifiers are not
 * kept and could not be hashed again; its <em>fingerprint</em> in the database tells whether it is still the same. A
 * <em>salt</em> is random, belongs to one UTC day and is gone 24 hours after that day has ended.
 *
 * <p>Neither ever leaves this package, is printed or logged.
 *
 * <p>May know: {@code event}, {@code jobs}. Known by: {@code privacy}; {@code erasure} asks {@link
 * dev.candor.privacy.secret.client.ClientKeys} for the key of an identifier that its holder shows.
 */
@NullMarked
package dev.candor.privacy.secret;

import org.jspecify.annotations.NullMarked;
