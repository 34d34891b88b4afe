package org.etax.kernel.event;

/** The two columns of the VAT forms: what was supplied. */
public enum SupplyCategory {
    /** 货物及加工修理修配劳务. */
    GOODS,
    /** 服务、不动产和无形资产, without sales of immovables. */
    SERVICES,
    /** Sales of immovables (销售不动产), part of the services column but counted apart at the threshold. */
    IMMOVABLES
}
