package org.etax.registration.taxpayer;

import org.etax.kernel.Region;
import org.etax.kernel.TaxAuthority;
import org.etax.platform.problem.ProblemException;
import org.etax.registration.refusal.RegistrationProblem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The regions that this installation serves. */
@Repository
public class RegionOffices {

    private final JdbcTemplate jdbc;

    RegionOffices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ProblemException REGION_NOT_SERVED when the region is outside this bureau */
    public RegionOffice of(Region region) {
        return jdbc
                .query(
                        "select tax_authority, location_class from region_office where region = ?",
                        (row, n) -> new RegionOffice(region, new TaxAuthority(row.getString(1)), row.getString(2)),
                        region.code())
                .stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.of(RegistrationProblem.REGION_NOT_SERVED, region.code()));
    }
}
