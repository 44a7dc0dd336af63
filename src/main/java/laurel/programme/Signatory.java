package laurel.programme;

/**
 * Who answers for a cohort's certificates and stands on them.
 *
 * @param name as printed
 * @param title what this person is, as printed; may be empty
 */
public record Signatory(LocalText name, LocalText title) {}
