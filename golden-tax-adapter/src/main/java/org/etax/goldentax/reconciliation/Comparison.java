package org.etax.goldentax.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.etax.goldentax.message.ReconciledObject;
import org.etax.goldentax.message.ReconciliationTotals;
import org.etax.goldentax.owner.OwnedObject;
import org.etax.goldentax.owner.Owners;
import org.etax.goldentax.sync.SyncedObject;
import org.etax.goldentax.sync.SyncedObjects;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a business day and domain on three sides: totals first, each object only where they differ. */
@Component
class Comparison {

    private static final int PAGE = 1_000;
    private static final int MOST = 10_000;

    private final Owners owners;
    private final SyncedObjects synced;
    private final CoreSide core;

    Comparison(Owners owners, SyncedObjects synced, CoreSide core) {
        this.owners = owners;
        this.synced = synced;
        this.core = core;
    }

    /**
     * @param owner the owner's totals
     * @param adapter totals here
     * @param core the core's
     * @param underWay objects that are still to be delivered
     * @param differences what is not the same, at most 10,000
     */
    record Result(
            Owners.OwnedTotals owner,
            ReconciliationTotals adapter,
            ReconciliationTotals core,
            long underWay,
            List<Difference> differences) {}

    Result compare(Subject domain, LocalDate day) throws InterruptedException {
        Owners.OwnedTotals ownerTotals = owners.totals(day, domain);
        ReconciliationTotals coreTotals = core.totals(domain, day);
        RunningTotals running = new RunningTotals();
        long underWay = 0;
        Side<SyncedObject> mine = here(domain, day);
        for (UUID id = mine.peek(); id != null; id = mine.peek()) {
            SyncedObject object = Objects.requireNonNull(mine.take(id));
            running.add(object);
            underWay += object.state().isUnderWay() ? 1 : 0;
        }
        ReconciliationTotals adapterTotals = running.totals();
        boolean same =
                adapterTotals.equals(coreTotals) && adapterTotals.hash().equals(ownerTotals.hash()) && underWay == 0;
        return new Result(
                ownerTotals, adapterTotals, coreTotals, underWay, same ? List.of() : differences(domain, day));
    }

    private List<Difference> differences(Subject domain, LocalDate day) throws InterruptedException {
        Side<OwnedObject> owned = owned(domain, day);
        Side<SyncedObject> mine = here(domain, day);
        Side<ReconciledObject> kept = core.objects(domain, day);
        List<Difference> found = new ArrayList<>();
        for (UUID id = first(owned, mine, kept); id != null && found.size() < MOST; id = first(owned, mine, kept)) {
            Difference difference = Difference.of(domain, id, owned.take(id), mine.take(id), kept.take(id));
            if (difference != null) {
                found.add(difference);
            }
        }
        return found;
    }

    /** The lowest id in the order of its text, which is the order of all three sides. */
    private static @Nullable UUID first(Side<?>... sides) throws InterruptedException {
        List<@Nullable UUID> heads = new ArrayList<>();
        for (Side<?> side : sides) {
            heads.add(side.peek());
        }
        Stream<UUID> ids = heads.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
        return ids.min(Comparator.comparing(UUID::toString)).orElse(null);
    }

    private Side<SyncedObject> here(Subject domain, LocalDate day) {
        return new Side<>(
                new Side.Pages<>() {
                    private UUID after = new UUID(0, 0);

                    @Override
                    public List<SyncedObject> next() {
                        List<SyncedObject> page = synced.of(day, domain, after, PAGE);
                        after = page.isEmpty() ? after : page.getLast().objectId();
                        return page;
                    }
                },
                SyncedObject::objectId);
    }

    private Side<OwnedObject> owned(Subject domain, LocalDate day) {
        return new Side<>(
                new Side.Pages<>() {
                    private @Nullable String after;
                    private boolean more = true;

                    @Override
                    public List<OwnedObject> next() {
                        if (!more) {
                            return List.of();
                        }
                        Page<OwnedObject> page = owners.objects(day, domain, after);
                        after = page.next();
                        more = after != null;
                        return page.items();
                    }
                },
                OwnedObject::objectId);
    }
}
