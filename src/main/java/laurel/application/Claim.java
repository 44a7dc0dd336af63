package laurel.application;

import laurel.programme.RequirementId;

/** A requirement that a form asked about, and whether the applicant ticked it; nothing is proven by it. */
public record Claim(RequirementId requirement, boolean ticked) {}
