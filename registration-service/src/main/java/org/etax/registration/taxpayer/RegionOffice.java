package org.etax.registration.taxpayer;

import org.etax.kernel.Region;
import org.etax.kernel.TaxAuthority;

/**
 * Who is competent in a region.
 *
 * @param region county or district
 * @param taxAuthority 主管税务机关
 * @param locationClass where the urban maintenance tax places an address there unless it is known better: CITY, TOWN or OTHER
 */
public record RegionOffice(Region region, TaxAuthority taxAuthority, String locationClass) {}
