package org.etax.simulators.goldentax;

import java.util.Arrays;
import java.util.Optional;

/** The services this core offers, by their transaction code. */
enum CoreService {
    SAVE_REGISTRATION("SWZJ.HXZG.DJ.BCYZYMHXXQR", "HXZGDJ00001", Domain.DJ),
    SAVE_INVOICE_SUMMARY("SWZJ.HXZG.FP.BCFPSQHZXX", "HXZGFP00001", Domain.FP),
    SAVE_GENERAL_RETURN("SWZJ.HXZG.SB.BCZZSYBNSRSB", "HXZGSB00001", Domain.SB),
    SAVE_SMALL_RETURN("SWZJ.HXZG.SB.BCZZSXGMSB", "HXZGSB00002", Domain.SB),
    SAVE_PAYMENT("SWZJ.HXZG.ZS.BCJKXX", "HXZGZS00001", Domain.ZS),
    QUERY_REGISTRATION("SWZJ.HXZG.DJ.CXYZYMHXXQR", "HXZGDJ00002", Domain.DJ),
    QUERY_INVOICE_SUMMARY("SWZJ.HXZG.FP.CXFPSQHZXX", "HXZGFP00002", Domain.FP),
    QUERY_RETURN("SWZJ.HXZG.SB.SBQKCXSS", "HXZGSB00003", Domain.SB),
    QUERY_PAYMENT("SWZJ.HXZG.ZS.CXJKXX", "HXZGZS00002", Domain.ZS),
    RECONCILE("SWZJ.HXZG.QT.HQDZHZXX", "HXZGQT00001", Domain.QT),
    RECONCILE_DETAILS("SWZJ.HXZG.QT.HQDZMXXX", "HXZGQT00002", Domain.QT),
    EXPORT_TAXPAYERS("SWZJ.HXZG.QT.HQNSRQCSJ", "HXZGQT00003", Domain.QT);

    private final String tranId;
    private final String messageType;
    private final Domain domain;

    CoreService(String tranId, String messageType, Domain domain) {
        this.tranId = tranId;
        this.messageType = messageType;
        this.domain = domain;
    }

    /** Business domains: registration, invoice, declaration, collection, other. */
    enum Domain {
        DJ,
        FP,
        SB,
        ZS,
        QT
    }

    static Optional<CoreService> of(String tranId) {
        return Arrays.stream(values())
                .filter(service -> service.tranId.equals(tranId))
                .findFirst();
    }

    String messageType() {
        return messageType;
    }

    Domain domain() {
        return domain;
    }
}
