/**
 * Files as they are now, and as they would be after a loss of power.
 *
 * <p>The rules are those of a strict file system with a journal: content lasts once its file is synced; a new, moved or removed name
 * lasts once the file or the folder that it is in (or was) is synced; who owns a file, and who may read it, always lasts.
 */
@NullMarked
package dev.candor.ledger.power.volume;

import org.jspecify.annotations.NullMarked;
