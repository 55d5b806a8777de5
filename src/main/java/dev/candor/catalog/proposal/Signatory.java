package dev.candor.catalog.proposal;

/**
 * Who acts on a proposal. Handed in by whoever knows accounts; this room keeps the number and looks no further.
 *
 * @param account the account's number
 * @param alone whether no other account can sign in, so that there is no second person to ask
 */
public record Signatory(int account, boolean alone) {}
