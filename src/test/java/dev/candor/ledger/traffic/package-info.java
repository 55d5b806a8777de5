/** Clients of the product: writers that send events in every form, send some again, and write down what they hear. */
@NullMarked
package dev.candor.ledger.traffic;

import org.jspecify.annotations.NullMarked;
