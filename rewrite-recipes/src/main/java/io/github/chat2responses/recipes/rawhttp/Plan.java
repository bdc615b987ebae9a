package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Groups;
import io.github.chat2responses.recipes.group.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** What is known of all groups of code that belong to one URL or share something. */
final class Plan {
    static final String REQUEST = "C2R601";
    static final String ANSWER = "C2R602";
    static final String UNSEEN = "C2R603";

    private final Groups groups = new Groups();
    private final Map<UUID, Seen> seen = new LinkedHashMap<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final Set<String> ownClasses = new HashSet<>();
    private final Set<String> silent = new HashSet<>();
    private final Set<String> streams = new LinkedHashSet<>();
    private final Set<String> tools = new LinkedHashSet<>();
    private final Map<UUID, Continuation> continuations = new HashMap<>();
    private final Set<UUID> imitated = new HashSet<>();
    private final Set<UUID> kept = new HashSet<>();
    private final Map<UUID, String> rerooted = new HashMap<>();
    private final List<Seen> onlyForErrors = new ArrayList<>();

    private final Map<String, String> notes = new LinkedHashMap<>();

    /** A value whose role is known. */
    record Seen(SourceIndex index, J node, Role role, String group) {}

    /** A body that is sent. */
    record Body(SourceIndex index, Expression expression, String group) {}

    /** A URL in the code or in a setting; it starts at a literal, or at the variable that is filled with it. */
    record Site(Place place, String what, String group, UUID start) {}

    /** The call whose value a function gives, at once or later. */
    record Continuation(Expression call, boolean isLater) {}

    void continues(J function, Continuation continuation) {
        continuations.put(function.getId(), continuation);
    }

    @Nullable
    Continuation continuation(J function) {
        return continuations.get(function.getId());
    }

    Groups groups() {
        return groups;
    }

    /** Notes the role of a value; false if nothing new is known by it. */
    boolean sees(SourceIndex index, J node, Role role, String group) {
        Seen before = seen.get(node.getId());
        if (before == null) {
            seen.put(node.getId(), new Seen(index, node, role, group));
            return true;
        }
        groups.join(before.group(), group);
        if (!before.role().isLike(role)) {
            block(group, ANSWER, index.place(node), "this is several things at once");
        }
        return false;
    }

    Optional<Role> role(J node) {
        return Optional.ofNullable(seen.get(node.getId())).map(Seen::role);
    }

    List<Seen> seen() {
        return new ArrayList<>(seen.values());
    }

    void body(SourceIndex index, Expression expression, String group) {
        bodies.add(new Body(index, expression, group));
    }

    List<Body> bodies() {
        return bodies;
    }

    void edit(Edit edit) {
        edits.add(edit);
    }

    List<Edit> edits() {
        return edits;
    }

    void site(Site site) {
        sites.add(site);
    }

    List<Site> sites() {
        return sites;
    }

    /** A URL is another vendor's: nothing is said about it. */
    void silence(String group) {
        silent.add(group);
    }

    boolean isSilent(Site site) {
        return silent.contains(site.group());
    }

    void streams(String group) {
        streams.add(group);
    }

    boolean isStream(String group) {
        return streams.stream().anyMatch(one -> groups.root(one).equals(groups.root(group)));
    }

    /** The answer may be the call of a function. */
    void offersTools(String group) {
        tools.add(group);
    }

    boolean hasTools(String group) {
        return tools.stream().anyMatch(one -> groups.root(one).equals(groups.root(group)));
    }

    /** An answer in a test, which is one of Responses afterwards. */
    void imitates(J.Literal answer) {
        imitated.add(answer.getId());
    }

    boolean isImitated(J.Literal answer) {
        return imitated.contains(answer.getId());
    }

    /** A variable with choices stays, because something asks about them. */
    void keeps(J variable) {
        kept.add(variable.getId());
    }

    boolean isKept(J variable) {
        return kept.contains(variable.getId());
    }

    /** The name of the variable that an answer gets which has none; null if it needs none and no name is given. */
    @Nullable
    String rerooted(J root, @Nullable Supplier<String> name) {
        return name == null ? rerooted.get(root.getId()) : rerooted.computeIfAbsent(root.getId(), id -> name.get());
    }

    void onlyForErrors(SourceIndex index, J node, String group) {
        onlyForErrors.add(new Seen(index, node, Role.text(), group));
    }

    List<Seen> onlyForErrors() {
        return onlyForErrors;
    }

    /** What those should know who move a group. */
    void note(String group, String note) {
        notes.put(note, group);
    }

    String notes(String group) {
        return notes.entrySet().stream()
                .filter(note -> groups.root(note.getValue()).equals(groups.root(group)))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("; "));
    }

    void block(String group, String code, Place place, String reason) {
        groups.block(group, new Blocker(code, place, reason));
    }

    /** Says that the answer is bound to a class of the code base, which {@code rawhttp.dto} moves and reports. */
    void ownClass(String group, Place place) {
        ownClasses.add(group);
        block(group, "C2R602", place, "the answer is bound to a class of its own");
    }

    boolean isOfOwnClass(String group) {
        return ownClasses.stream().anyMatch(one -> groups.root(one).equals(groups.root(group)));
    }

    boolean mayChange(String group) {
        return groups.blocker(group).isEmpty();
    }
}
