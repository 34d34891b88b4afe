package org.etax.simulators.goldentax;

import java.util.List;
import java.util.Set;
import org.etax.simulators.goldentax.wire.XmlText;
import org.springframework.stereotype.Component;

/** The opening load (期初数据): what the core knew of its taxpayers before the bureau, page by page by djxh. */
@Component
class Exporting implements CoreOperation {

    private static final int LARGEST_PAGE = 500;

    private final CoreTaxpayers taxpayers;

    Exporting(CoreTaxpayers taxpayers) {
        this.taxpayers = taxpayers;
    }

    @Override
    public Set<CoreService> services() {
        return Set.of(CoreService.EXPORT_TAXPAYERS);
    }

    @Override
    public void perform(CoreService service, BusinessMessage message, Incoming incoming, XmlText reply) {
        int limit = Math.clamp(message.number("tshs"), 1, LARGEST_PAGE);
        List<String> page = taxpayers.openingsAfter(message.optional("djxhq").orElse(""), limit);
        reply.open("nsrGrid");
        page.forEach(reply::append);
        reply.close("nsrGrid").value("sfyxy", page.size() == limit ? "Y" : "N");
    }
}
