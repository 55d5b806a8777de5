/**
 * The look at the network from beside the application: whom its processes are connected with, as the system says.
 *
 * <p>A <em>socket</em> is one line of the system's tables under {@code /proc/net}. It <em>leaves</em> if bytes can go through it to
 * somebody who is not on this machine. A <em>watch</em> looks many times a second, for as long as the application lives.
 */
@NullMarked
package dev.candor.journey.network;

import org.jspecify.annotations.NullMarked;
