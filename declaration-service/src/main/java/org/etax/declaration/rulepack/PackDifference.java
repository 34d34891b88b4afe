package org.etax.declaration.rulepack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.etax.declaration.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * What one pack says otherwise than another.
 *
 * @param id the pack looked at
 * @param against the pack that it is compared with
 * @param changes by kind of thing, in the order of the packs
 */
record PackDifference(String id, String against, List<Change> changes) {

    /** Whether a thing is new, gone or otherwise. */
    enum Sort {
        /** Only in the pack looked at. */
        ADDED,
        /** Only in the other. */
        REMOVED,
        /** In both, and not the same. */
        CHANGED
    }

    /**
     * @param part what kind of thing
     * @param key which one
     * @param sort new, gone or otherwise
     * @param fields what of it
     */
    record Change(PackPart part, String key, Sort sort, List<Field> fields) {}

    /**
     * @param name of the field
     * @param before in the pack compared with
     * @param after in the pack looked at
     */
    record Field(
            String name, @Nullable String before, @Nullable String after) {}

    static PackDifference between(RulePack pack, RulePack against) {
        List<Change> changes = new ArrayList<>();
        for (PackPart part : PackPart.values()) {
            compare(part, part.of(against), part.of(pack), changes);
        }
        return new PackDifference(pack.id(), against.id(), changes);
    }

    private static void compare(
            PackPart part,
            Map<String, Map<String, String>> before,
            Map<String, Map<String, String>> after,
            List<Change> changes) {
        for (String key : union(before.keySet(), after.keySet())) {
            Map<String, String> old = before.getOrDefault(key, Map.of());
            Map<String, String> now = after.getOrDefault(key, Map.of());
            List<Field> fields = fields(old, now);
            if (!fields.isEmpty()) {
                Sort sort = old.isEmpty() ? Sort.ADDED : now.isEmpty() ? Sort.REMOVED : Sort.CHANGED;
                changes.add(new Change(part, key, sort, fields));
            }
        }
    }

    private static List<Field> fields(Map<String, String> before, Map<String, String> after) {
        return union(before.keySet(), after.keySet()).stream()
                .map(name -> new Field(name, before.get(name), after.get(name)))
                .filter(field -> !Objects.equals(field.before(), field.after()))
                .toList();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
