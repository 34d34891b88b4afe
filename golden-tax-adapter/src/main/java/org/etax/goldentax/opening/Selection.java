package org.etax.goldentax.opening;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The taxpayers that a load wants, everybody or some: the core, which hands its taxpayers out in order, is read no further. */
final class Selection {

    private final Set<String> wanted;
    private final @Nullable String first;
    private final @Nullable String last;

    /** @param wanted 登记序号; empty for everybody */
    Selection(List<String> wanted) {
        this.wanted = new HashSet<>(wanted);
        this.first = wanted.stream().min(Comparator.naturalOrder()).orElse(null);
        this.last = wanted.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    /** The number after which the core is read; null for the beginning. */
    @Nullable
    String start() {
        if (first == null || new BigInteger(first).signum() == 0) {
            return null;
        }
        String before = new BigInteger(first).subtract(BigInteger.ONE).toString();
        return "0".repeat(first.length() - before.length()) + before;
    }

    boolean includes(String djxh) {
        return wanted.isEmpty() || wanted.contains(djxh);
    }

    /** Whether nobody who is wanted comes after the number. */
    boolean endsBy(String djxh) {
        return last != null && djxh.compareTo(last) >= 0;
    }
}
