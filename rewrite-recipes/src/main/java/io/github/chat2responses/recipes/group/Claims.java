package io.github.chat2responses.recipes.group;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.Cursor;

/**
 * The texts and places that recipes of one run have spoken for: their call has a row, or is another vendor's. What nobody speaks
 * for in the end gets a row of its own.
 */
public final class Claims {
    private final Set<UUID> texts = new HashSet<>();
    private final Set<Place> places = new HashSet<>();

    private Claims() {}

    /**
     * The claims that the recipes of a run share.
     *
     * @param scanner the cursor of a visitor that scans; its root belongs to the run
     * @return the same for all of them
     */
    public static Claims of(Cursor scanner) {
        return scanner.getRoot().computeMessageIfAbsent(Claims.class.getName(), key -> new Claims());
    }

    /**
     * Speaks for texts in the code.
     *
     * @param literals their literals
     */
    public void texts(Set<UUID> literals) {
        texts.addAll(literals);
    }

    /**
     * Speaks for a setting or a call.
     *
     * @param place where it is
     */
    public void place(Place place) {
        places.add(place);
    }

    /**
     * Whether a recipe speaks for a text.
     *
     * @param literal the literal
     * @return whether one does
     */
    public boolean have(UUID literal) {
        return texts.contains(literal);
    }

    /**
     * Whether a recipe speaks for a setting or a call.
     *
     * @param place where it is
     * @return whether one does
     */
    public boolean have(Place place) {
        return places.contains(place);
    }
}
