package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Bodies that code puts together as texts or trees, of requests that were found by the class of their answer. */
public final class SentBodies {
    private final Sources sources = new Sources();
    private final Plan plan = new Plan();
    private final Helpers helpers = new Helpers();
    private final Bodies bodies;

    /**
     * Makes it for one code base.
     *
     * @param files all files
     * @param configuration all files of configuration
     */
    public SentBodies(Collection<SourceIndex> files, Configuration configuration) {
        files.forEach(sources::add);
        this.bodies =
                new Bodies(plan, sources, new Constants(sources, configuration), (given, object, isWritten) -> false);
    }

    /**
     * Takes in a body.
     *
     * @param group what it belongs to
     * @param file the file it is in
     * @param body the text or tree that is sent
     */
    public void add(String group, SourceIndex file, Expression body) {
        plan.body(file, body, group);
    }

    /** Decides about all of them. */
    public void close() {
        Map<UUID, String> groups = new HashMap<>();
        for (Plan.Body body : plan.bodies()) {
            String before = groups.putIfAbsent(body.expression().getId(), body.group());
            if (before == null) {
                bodies.change(body);
            } else {
                plan.groups().join(before, body.group());
            }
        }
        bodies.close();
        plan.bodies().stream()
                .filter(body -> plan.isStream(body.group()))
                .forEach(body -> stays(body, "the answer is a stream"));
        plan.bodies().stream()
                .filter(body -> plan.hasTools(body.group()))
                .forEach(body -> stays(body, "the answer may be the call of a function"));
        sources.files().forEach(this::rehearse);
    }

    private void stays(Plan.Body body, String reason) {
        plan.block(body.group(), Plan.REQUEST, body.index().place(body.expression()), reason);
    }

    /** A change that fails must not leave the other half of its group changed. */
    private void rehearse(J.CompilationUnit file) {
        List<Edit> edits = edits(file, this::mayChange);
        try {
            changed(file, file, edits);
        } catch (RuntimeException e) {
            Place place = new Place(Place.path(file), 1);
            edits.forEach(edit -> plan.block(edit.group(), Plan.UNSEEN, place, "this file could not be changed: " + e));
        }
    }

    private boolean mayChange(String group) {
        return plan.mayChange(group);
    }

    /**
     * Why the body of a group stays.
     *
     * @param group the group
     * @return the reason; empty if it can change
     */
    public Optional<Blocker> blocker(String group) {
        return plan.groups().blocker(group);
    }

    /**
     * What groups have in common whose bodies share a part.
     *
     * @param group the group
     * @return a name
     */
    public String shared(String group) {
        return plan.groups().root(group);
    }

    /**
     * Makes the changes in a file.
     *
     * @param before the file as it was read
     * @param file the file with other changes
     * @param mayChange whether a group changes
     * @return the changed file
     */
    public J.CompilationUnit rewritten(J.CompilationUnit before, J.CompilationUnit file, Predicate<String> mayChange) {
        return changed(before, file, edits(before, mayChange));
    }

    private List<Edit> edits(J.CompilationUnit file, Predicate<String> mayChange) {
        return plan.edits().stream()
                .filter(edit -> edit.file().equals(file.getId()) && mayChange.test(edit.group()))
                .toList();
    }

    private J.CompilationUnit changed(J.CompilationUnit before, J.CompilationUnit file, List<Edit> edits) {
        return edits.isEmpty() ? file : Changes.apply(file, sources.index(before), helpers, edits);
    }
}
