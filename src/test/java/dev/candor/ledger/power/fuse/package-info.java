/**
 * Shows a volume to the kernel as a file system: the protocol of {@code /dev/fuse}, as {@code linux/fuse.h} defines it.
 *
 * <p>In a process of its own, as a file system has to be: whoever waits for it must not be the one that answers. No library is needed.
 * A shell opens {@code /dev/fuse} as standard input, mounts it, and becomes the Java process, which reads requests from it and writes
 * answers to it. {@code Server} is the process, {@code Kernel} the device, {@code Desk} the one place where requests are answered.
 */
@NullMarked
package dev.candor.ledger.power.fuse;

import org.jspecify.annotations.NullMarked;
