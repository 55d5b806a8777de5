/**
 * Which address a request came from, proxies taken into account.
 *
 * <p>Terms: the <em>peer</em> is the other end of the connection; a <em>trusted proxy</em> is one whose word about the hop before
 * it is believed. Addresses are read as literals only: no name is ever looked up, because a look-up would tell a name server
 * about a client.
 *
 * <p>May know: {@code event}. Known by: {@code privacy}, {@code privacy.enrich}.
 */
@NullMarked
package dev.candor.privacy.address;

import org.jspecify.annotations.NullMarked;
