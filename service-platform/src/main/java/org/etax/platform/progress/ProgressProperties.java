package org.etax.platform.progress;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What streams of progress may cost.
 *
 * @param viewers most streams of one instance
 * @param viewersPerCaller most streams of one person or program at one instance
 * @param life after which a stream ends; the viewer comes back and is checked anew
 * @param heartbeat the longest silence
 */
@ConfigurationProperties("etax.progress")
record ProgressProperties(int viewers, int viewersPerCaller, Duration life, Duration heartbeat) {}
