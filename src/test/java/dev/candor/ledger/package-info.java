/**
 * Whether "stored" is true: the product is killed again and again while clients write down what they sent and what they heard, and
 * in the end each row is held against that ledger.
 *
 * <p>To be read in this order: {@code LedgerIT} tells what must hold, {@code book} is the ledger, {@code traffic} fills it,
 * {@code site} is what is killed, and {@code audit} compares. {@code SharpEyesIT} shows that the comparison sees what it is there for.
 * {@code PowerFailureIT} is the same on a disk that forgets, which is in {@code power}.
 */
@NullMarked
package dev.candor.ledger;

import org.jspecify.annotations.NullMarked;
