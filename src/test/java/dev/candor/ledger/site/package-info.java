/** The product as it stands in the world: its process, its database's processes, and everything that may happen to them. */
@NullMarked
package dev.candor.ledger.site;

import org.jspecify.annotations.NullMarked;
