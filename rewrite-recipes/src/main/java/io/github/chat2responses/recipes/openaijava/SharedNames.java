package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Groups;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.OtherLanguages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The names of methods and fields that share Chat types, and the code that may mean them but cannot be looked at: it has no
 * types, could not be parsed, or is not Java. What such code names stays as it is.
 */
final class SharedNames {
    /** By name, the keys of the members that have it. */
    private final Map<String, Set<String>> keys = new HashMap<>();

    private final Map<String, Untyped> untyped = new HashMap<>();
    private final List<Unseen> unseen = new ArrayList<>();
    private final List<Other> others = new ArrayList<>();

    /** A file that uses a name without types; where exactly costs time, and is seldom asked. */
    private record Untyped(String path, Supplier<Place> place) {}

    /** A file that could not be looked at; whatever it names must stay as it is. */
    private record Unseen(String path, String text, String reason) {}

    /** A file that is not Java: its words, and whether it has values of the SDK. */
    private record Other(String path, Set<String> words, boolean hasValues) {}

    /** Says that a key belongs to a method or field of some name. */
    void share(String name, String key) {
        keys.computeIfAbsent(name, any -> new HashSet<>()).add(key);
    }

    /** Says that code without types uses a name. */
    void useUntyped(String name, String path, Supplier<Place> place) {
        untyped.merge(
                name, new Untyped(path, place), (one, other) -> one.path().compareTo(other.path()) <= 0 ? one : other);
    }

    /** Says that a file could not be looked at in full. */
    void missed(String path, String text, String reason) {
        unseen.add(new Unseen(path, text, reason));
    }

    /** Says that a file is not Java. The classes that it names stay, and if it has values of the SDK, the members, too. */
    void isUsedBy(String path, String text) {
        boolean hasValues = text.contains("com.openai") || text.contains("choices");
        others.add(new Other(path, OtherLanguages.words(text), hasValues));
    }

    /** Gives the reasons, after the last file. */
    void close(Groups groups, List<CallSite> callSites) {
        unseen.forEach(file -> block(file, groups, callSites));
        others.forEach(file -> block(file, groups));
        keys.forEach((name, members) -> {
            Untyped use = untyped.get(name);
            if (use != null) {
                String reason = "types are missing where `" + name + "` is used";
                Blocker blocker = new Blocker("C2R604", use.place().get(), reason);
                members.forEach(key -> groups.block(key, blocker));
            }
        });
    }

    private void block(Unseen file, Groups groups, List<CallSite> callSites) {
        Blocker blocker = new Blocker("C2R604", new Place(file.path(), 1), file.reason());
        keys.forEach((name, members) -> {
            if (file.text().contains(name)) {
                members.forEach(key -> groups.block(key, blocker));
            }
        });
        callSites.stream()
                .filter(site -> site.place().path().equals(file.path()))
                .forEach(site -> groups.block(site.statement(), blocker));
    }

    private void block(Other file, Groups groups) {
        keys.forEach((name, members) -> members.forEach(key -> {
            String owner = Keys.owner(key);
            boolean isNamed = file.words().contains(owner);
            if (isNamed || (file.hasValues() && file.words().contains(name))) {
                String reason = "this file is not Java and stays, and it uses `" + (isNamed ? owner : name) + "`";
                groups.block(key, new Blocker(OtherLanguages.CODE, new Place(file.path(), 1), reason));
            }
        }));
    }
}
