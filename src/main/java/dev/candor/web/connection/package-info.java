/**
 * How long a connection may keep a place, how many of them one network may have, how a broken WebSocket frame is answered, and
 * how all connections end with the server.
 *
 * <p>May know: {@code privacy}, {@code jobs}, {@code web.error}. Known by: {@code ops}.
 */
@NullMarked
package dev.candor.web.connection;

import org.jspecify.annotations.NullMarked;
