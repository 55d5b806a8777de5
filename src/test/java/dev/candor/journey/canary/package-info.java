/**
 * Traffic in which every value that could tell of a person is a mark: through every door, in every manner of request, good and bad.
 *
 * <p>A <em>shot</em> is one request with the manners that its door must keep. <em>Weather</em> is what the server is going through
 * meanwhile.
 */
@NullMarked
package dev.candor.journey.canary;

import org.jspecify.annotations.NullMarked;
