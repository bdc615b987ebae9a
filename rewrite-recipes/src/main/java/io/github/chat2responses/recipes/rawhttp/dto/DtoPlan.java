package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Setting;
import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Groups;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;

/** What was found out about calls with classes of the user's own, and what would change with each group of them. */
final class DtoPlan {
    private final Groups groups = new Groups();
    private final Map<String, Edits> edits = new HashMap<>();
    private final Set<String> messages = new HashSet<>();
    private final Set<String> guarded = new HashSet<>();
    private final List<Site> sites = new ArrayList<>();
    private final Map<Setting, String> settings = new HashMap<>();
    private final Set<Site> silent = new HashSet<>();
    private final List<Place> unknown = new ArrayList<>();
    private final List<UrlTrail> trails = new ArrayList<>();
    private final Map<String, Set<String>> notes = new HashMap<>();
    private final Map<String, Edits> readers = new HashMap<>();
    private final Map<String, Blocker> needs = new HashMap<>();
    private final Map<String, KeptAnswer> kept = new LinkedHashMap<>();

    Groups groups() {
        return groups;
    }

    List<Site> sites() {
        return sites;
    }

    void add(Site site) {
        sites.add(site);
        groups.join(site.key(), site.answer().name());
    }

    /** Calls that certainly ask for an answer of Chat, in a way that nothing is known of. */
    List<Place> unknown() {
        return unknown;
    }

    /** What the URL of a call is made of that has a row, or is another vendor's. */
    void speaksFor(UrlTrail trail) {
        trails.add(trail);
    }

    /** What no other recipe has to tell of. */
    List<UrlTrail> trails() {
        return trails;
    }

    /** What whoever runs the program has to know once the group of a key has moved. */
    void note(String key, String note) {
        notes.computeIfAbsent(key, any -> new TreeSet<>()).add(note);
    }

    Stream<String> notes(String key) {
        return notes.entrySet().stream()
                .filter(entry -> groups.root(entry.getKey()).equals(groups.root(key)))
                .flatMap(entry -> entry.getValue().stream())
                .distinct();
    }

    /** How the calls of a group turn objects into JSON. */
    List<Wire> wires(String key) {
        return sites.stream()
                .filter(site -> groups.root(site.key()).equals(groups.root(key)))
                .map(Site::wire)
                .toList();
    }

    /** The methods of interfaces among the sites. */
    Set<UUID> clientMethods() {
        return sites.stream()
                .map(Site::at)
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J::getId)
                .collect(Collectors.toSet());
    }

    void block(String key, String code, Place place, String reason) {
        groups.block(key, new Blocker(code, place, reason));
    }

    Optional<Blocker> blocker(String key) {
        return groups.blocker(key);
    }

    boolean mayChange(String key) {
        return groups.blocker(key).isEmpty();
    }

    /** The changes that go with the group of a key. */
    Edits edits(String key) {
        return edits.computeIfAbsent(key, any -> new Edits());
    }

    /** The changes to code that reads an answer, for a class that gets other members. */
    Edits readers(String answer) {
        return readers.computeIfAbsent(answer, any -> new Edits());
    }

    /** All changes of groups that may change. */
    List<Edits> changes() {
        return Stream.concat(
                        edits.entrySet().stream(),
                        readers.entrySet().stream()
                                .filter(entry -> kept(entry.getKey()).isEmpty()))
                .filter(entry -> mayChange(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Says that code only works with an answer's class as it is. */
    void needs(String answer, Place place, String code, String reason) {
        needs.putIfAbsent(answer, new Blocker(code, place, reason));
    }

    Optional<Blocker> need(String answer) {
        return Optional.ofNullable(needs.get(answer));
    }

    /** Lets a class of answers keep its members. */
    void keep(KeptAnswer answer) {
        kept.put(answer.answer().name(), answer);
    }

    Optional<KeptAnswer> kept(String answer) {
        return Optional.ofNullable(kept.get(answer));
    }

    /** Says that code looks whether an answer has output. */
    void asksForOutput(String answer) {
        guarded.add(answer);
    }

    boolean looksForOutput(String answer) {
        return guarded.contains(answer);
    }

    void asksMessage(String answer) {
        messages.add(answer);
    }

    boolean isAskedForMessage(String answer) {
        return messages.contains(answer);
    }

    /** Says that a setting goes with a group. */
    void moves(Setting setting, String key) {
        String before = settings.putIfAbsent(setting, key);
        if (before != null) {
            groups.join(before, key);
        }
    }

    /** The settings that a text in code names, by their groups. */
    Map<Setting, String> movedBy(String text) {
        Map<Setting, String> named = new HashMap<>();
        settings.forEach((setting, key) -> {
            if (Configuration.isNamed(setting, text)) {
                named.put(setting, key);
            }
        });
        return named;
    }

    /** The keys of the settings that go with a group, as they are written. */
    Stream<String> movedKeys(String key) {
        return settings.entrySet().stream()
                .filter(entry -> groups.root(entry.getValue()).equals(groups.root(key)))
                .map(entry -> entry.getKey().key());
    }

    boolean isMoved(Setting setting) {
        String key = settings.get(setting);
        return key != null && mayChange(key);
    }

    /** A call goes to another vendor: nothing is said about it. */
    void silence(Site site) {
        silent.add(site);
    }

    /** Which URL a call has is not certain, so that something has to be said after all. */
    void unsilence(Site site) {
        silent.remove(site);
    }

    boolean isSilent(Site site) {
        return silent.contains(site);
    }

    /** Whether a file could have values of a class that it does not name. */
    boolean mayReach(SourceIndex file, AnswerShape answer) {
        return !file.named(answer.shape().simpleName()).isEmpty()
                || sites.stream()
                        .filter(site -> site.answer() == answer)
                        .flatMap(site -> site.file().file().getClasses().stream())
                        .anyMatch(owner -> !file.named(owner.getSimpleName()).isEmpty());
    }
}
