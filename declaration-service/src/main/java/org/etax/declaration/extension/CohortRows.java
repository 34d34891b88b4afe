package org.etax.declaration.extension;

import java.util.List;
import org.etax.declaration.taxpayer.TaxpayerCopies;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks over the taxpayers that may belong to a cohort, a page at a time. */
@Component
class CohortRows {

    private final JdbcClient jdbc;
    private final TaxpayerCopies taxpayers;

    CohortRows(JdbcClient jdbc, TaxpayerCopies taxpayers) {
        this.jdbc = jdbc;
        this.taxpayers = taxpayers;
    }

    /**
     * @param taxpayerId a taxpayer that stands, or stood, under the authority
     * @param member whether it belongs to the cohort
     * @param filed whether it has filed the return here
     */
    record Candidate(TaxpayerId taxpayerId, boolean member, boolean filed) {}

    /** The next candidates in the order of their key. */
    List<Candidate> after(String taxpayerId, Proposal proposal, int limit) {
        return jdbc.sql("""
                        /* cross-taxpayer */ select taxpayer_id, facts, exists (
                            select 1 from tax_return where tax_return.taxpayer_id = taxpayer_copy.taxpayer_id
                            and form = :form and period = :period) as filed
                        from taxpayer_copy
                        where taxpayer_id > :after and jsonb_path_exists(facts,
                            '$.facts[*] ? (@.name == "TAX_AUTHORITY" && @.value starts with $authority)',
                            jsonb_build_object('authority', :authority))
                        order by taxpayer_id limit :limit""")
                .param("after", taxpayerId)
                .param("form", proposal.form())
                .param("period", proposal.period().toString())
                .param("authority", proposal.cohort().authority().subtree())
                .param("limit", limit)
                .query((row, n) -> new Candidate(
                        new TaxpayerId(row.getString(1)),
                        proposal.cohort().covers(taxpayers.read(row.getString(2)), proposal.form(), proposal.period()),
                        row.getBoolean(3)))
                .list();
    }
}
