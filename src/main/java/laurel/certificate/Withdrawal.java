package laurel.certificate;

import java.time.Instant;

/**
 * When a certificate was superseded or revoked, and by whom.
 *
 * @param at the time of the act that did it
 * @param by who acted
 */
public record Withdrawal(Instant at, String by) {}
