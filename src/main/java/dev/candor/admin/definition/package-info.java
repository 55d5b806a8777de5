/**
 * The definitions of a project, and the way of one that the team makes on the server: check, propose, look, activate, withdraw.
 * For people, and as JSON for programs that hold a session.
 *
 * <p>May know: floors 0 to 6, {@code admin}. Known by: nothing. Never: tables.
 */
@NullMarked
package dev.candor.admin.definition;

import org.jspecify.annotations.NullMarked;
