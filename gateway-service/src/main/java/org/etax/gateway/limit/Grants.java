package org.etax.gateway.limit;

import reactor.core.publisher.Mono;

/** A store of allowances. */
interface Grants {

    /** Takes up to the wanted number of calls from the bucket with this key. */
    Mono<Grant> take(String key, Allowance allowance, long wanted);
}
