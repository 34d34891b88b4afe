package org.etax.platform;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Brings the platform into a service that has this room on its class path, under names that no service's own beans take. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class, KafkaAutoConfiguration.class})
@ComponentScan(
        basePackageClasses = PlatformAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class PlatformAutoConfiguration {}
