/** Holds the ledger against what is stored: rows, intake books, metrics. */
@NullMarked
package dev.candor.ledger.audit;

import org.jspecify.annotations.NullMarked;
