package org.etax.registration.relation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.etax.kernel.Right;
import org.jspecify.annotations.Nullable;

/** What a person's relations to one taxpayer come to on a day: rights, or the one cause why there are none. */
sealed interface Standing {

    /**
     * @param capacity the strongest role
     * @param rights of all active roles together
     */
    record May(String capacity, Set<Right> rights) implements Standing {}

    /**
     * @param cause code of the refusal
     * @param argument fills its text
     */
    record MayNot(String cause, @Nullable String argument) implements Standing {}

    /**
     * One relation with the rights of its role.
     *
     * @param relationId which
     * @param role in which capacity
     * @param status where it stands
     * @param validFrom first day
     * @param validTo last day, null while open
     * @param rights that come with the role
     */
    record Link(
            UUID relationId,
            Role role,
            Relation.Status status,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Set<Right> rights) {

        boolean holdsOn(LocalDate day) {
            return status == Relation.Status.ACTIVE && !day.isBefore(validFrom) && !isOverOn(day);
        }

        boolean isOverOn(LocalDate day) {
            LocalDate end = validTo;
            return end != null && day.isAfter(end);
        }
    }

    /** Active relations count together; without one, an open invitation comes before a relation that is over. */
    static Standing of(List<Link> links, LocalDate day) {
        List<Link> active = links.stream().filter(link -> link.holdsOn(day)).toList();
        if (!active.isEmpty()) {
            Set<Right> rights = EnumSet.noneOf(Right.class);
            active.forEach(link -> rights.addAll(link.rights()));
            Role strongest = active.stream()
                    .map(Link::role)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return new May(strongest.name(), rights);
        }
        if (links.stream()
                .anyMatch(link -> link.status() == Relation.Status.PENDING && !link.isOverOn(day)
                        || link.status() == Relation.Status.ACTIVE && day.isBefore(link.validFrom()))) {
            return new MayNot("relation-pending", null);
        }
        return links.stream()
                .filter(link -> link.status() == Relation.Status.ENDED || link.status() == Relation.Status.ACTIVE)
                .map(Link::validTo)
                .filter(end -> end != null)
                .max(Comparator.naturalOrder())
                .<Standing>map(end -> new MayNot("relation-ended", end.toString()))
                .orElseGet(() -> new MayNot("no-relation", null));
    }
}
