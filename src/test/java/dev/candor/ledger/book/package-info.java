/** The ledger itself: what was sent, and what was answered. Knows nothing of the product but what its clients know. */
@NullMarked
package dev.candor.ledger.book;

import org.jspecify.annotations.NullMarked;
