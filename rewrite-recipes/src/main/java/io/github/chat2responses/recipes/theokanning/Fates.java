package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.group.Blocker;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which variables, parameters and methods have a client of the official SDK in the place of the old one, which have one
 * beside it, and which stay: those that code which moves takes its client from, back to where it is made.
 */
final class Fates {
    private final Map<String, Slot> slots;
    private final Set<String> chat;
    private final Set<String> other;

    private Fates(Map<String, Slot> slots, Set<String> chat, Set<String> other) {
        this.slots = slots;
        this.chat = chat;
        this.other = other;
    }

    /** The fates where the calls of some files move. */
    static Fates of(Map<String, Slot> slots, Set<String> moving) {
        Set<String> chat = new HashSet<>();
        Set<String> other = new HashSet<>();
        slots.values().forEach(slot -> {
            if (slot.chatIn().stream().anyMatch(moving::contains)) {
                withSources(slots, slot, chat);
            }
            if (slot.isUsedOtherwise() || slot.chatIn().stream().anyMatch(file -> !moving.contains(file))) {
                withSources(slots, slot, other);
            }
        });
        return new Fates(slots, chat, other);
    }

    private static void withSources(Map<String, Slot> slots, Slot slot, Set<String> reached) {
        Deque<Slot> open = new ArrayDeque<>(Set.of(slot));
        while (!open.isEmpty()) {
            Slot next = open.pop();
            if (reached.add(next.key())) {
                next.from().stream().map(slots::get).filter(Objects::nonNull).forEach(open::push);
            }
        }
    }

    /** Whether a slot gets a client of the official SDK. */
    boolean moves(Slot slot) {
        return chat.contains(slot.key());
    }

    /** Whether it keeps the old one, too. */
    boolean keepsOld(Slot slot) {
        return other.contains(slot.key());
    }

    /** Why the calls in a file cannot have a client. */
    Optional<Blocker> blocker(String file) {
        return of(file).flatMap(slot -> slot.doubts().stream())
                .min(Comparator.comparing(Blocker::place).thenComparing(Blocker::reason));
    }

    /** What the new client of a file does not do, for people. */
    Optional<String> note(String file) {
        return of(file).map(Slot::note).filter(Objects::nonNull).findFirst();
    }

    /** Whether the calls of a file take their client from, or by way of, another file. */
    boolean needs(String file, String other) {
        return of(file).anyMatch(slot -> slot.files().contains(other));
    }

    /** The slots that the calls of a file take their client from. */
    private Stream<Slot> of(String file) {
        Set<String> reached = new HashSet<>();
        slots.values().stream()
                .filter(slot -> slot.chatIn().contains(file))
                .forEach(slot -> withSources(slots, slot, reached));
        return reached.stream().sorted().map(slots::get).filter(Objects::nonNull);
    }
}
