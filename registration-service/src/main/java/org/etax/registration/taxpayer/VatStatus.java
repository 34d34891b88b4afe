package org.etax.registration.taxpayer;

import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.TaxDetermination;
import org.jspecify.annotations.Nullable;

/** VAT status (VAT Law art. 9) with the return form and filing frequency that follow from it. */
public enum VatStatus {
    /** 小规模纳税人: quarterly unless it asks for months. */
    SMALL_SCALE("VAT_SMALL", TaxPeriod.Frequency.QUARTERLY),
    /** 一般纳税人: monthly. */
    GENERAL("VAT_GENERAL", TaxPeriod.Frequency.MONTHLY);

    /** VAT; filed with it: urban maintenance tax, education surcharge and local education surcharge. */
    private static final List<String> TAXES = List.of("10101", "10109", "30203", "30216");

    private final String form;
    private final TaxPeriod.Frequency usual;

    VatStatus(String form, TaxPeriod.Frequency usual) {
        this.form = form;
        this.usual = usual;
    }

    /** The frequency asked for, or the usual one. */
    public TaxPeriod.Frequency frequency(TaxPeriod.@Nullable Frequency asked) {
        return asked == null ? usual : asked;
    }

    /** Whether a taxpayer of this status may file that often. */
    public boolean allows(TaxPeriod.Frequency frequency) {
        return frequency == usual || (this == SMALL_SCALE && frequency == TaxPeriod.Frequency.MONTHLY);
    }

    /** VAT and the surcharges filed with it (税费种认定). */
    public List<TaxDetermination> determinations(TaxPeriod.Frequency frequency, LocalDate from) {
        return TAXES.stream()
                .map(tax -> new TaxDetermination(tax, form, frequency, from, null))
                .toList();
    }
}
