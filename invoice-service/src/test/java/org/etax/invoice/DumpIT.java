package org.etax.invoice;

import java.nio.file.Files;
import java.nio.file.Path;
import org.etax.platform.test.ServiceClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DumpIT extends InvoiceServiceIT {
    @Test
    void dump() throws Exception {
        var json = new ServiceClient(port, null).get("/api/invoice/v1/openapi").json();
        Files.writeString(Path.of("../docs/api/invoice.json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }
}
