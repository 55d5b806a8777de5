/**
 * A folder that forgets, as a machine does that loses its power: what was written and never synced is gone.
 *
 * <p>{@code kill -9} ends processes and leaves the system's cache alone, so it cannot tell an honest disk from one that lies. Here the
 * cache is ours: {@code volume} keeps what was synced apart from what was only written, {@code fuse} shows it to the kernel as a file
 * system, and {@code ForgetfulFolder} is the door for tests.
 */
@NullMarked
package dev.candor.ledger.power;

import org.jspecify.annotations.NullMarked;
