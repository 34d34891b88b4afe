package org.etax.platform.operations;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Duration;
import java.time.Instant;
import org.etax.platform.access.RequiresRole;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The process itself, for operators. */
@RestController
@RequestMapping("/api/${etax.service}/v1/operations/process")
@RequiresRole("operator")
class ProcessController {

    private final HealthEndpoint health;
    private final Class<?> program;
    private final String instance;

    ProcessController(HealthEndpoint health, ApplicationContext context, @Value("${etax.instance}") String instance) {
        this.health = health;
        this.instance = instance;
        this.program = context.getBeansWithAnnotation(SpringBootApplication.class).values().stream()
                .findFirst()
                .<Class<?>>map(Object::getClass)
                .orElse(ProcessController.class);
    }

    /** Health with details, version and uptime of the process that answers. */
    @GetMapping
    ProcessReport report() {
        RuntimeMXBean machine = ManagementFactory.getRuntimeMXBean();
        var state = health.health();
        return new ProcessReport(
                instance,
                program.getPackage().getImplementationVersion(),
                Runtime.version().toString(),
                Instant.ofEpochMilli(machine.getStartTime()),
                Duration.ofMillis(machine.getUptime()).toSeconds(),
                state.getStatus().getCode(),
                ProcessReport.parts(state));
    }
}
