package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Groups;
import io.github.chat2responses.recipes.group.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the scan of all files found: the groups, the call sites, and what can only be judged once every file was seen. */
final class Plan {
    private final Groups groups = new Groups();
    private final ClientHosts hosts = new ClientHosts();
    private final List<CallSite> callSites = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();

    /** A method that a group needs the source of. */
    private record Pending(String method, String key, Blocker blocker) {}

    /** Names of methods and fields that share Chat types, with their keys. */
    private final Map<String, Set<String>> shared = new HashMap<>();

    private final List<Unseen> unseen = new ArrayList<>();
    private @Nullable String oldSdk;

    /** A file that could not be looked at; whatever it names must stay as it is. */
    private record Unseen(String path, String text, String reason) {}

    Groups groups() {
        return groups;
    }

    ClientHosts hosts() {
        return hosts;
    }

    List<CallSite> callSites() {
        return callSites;
    }

    void declare(String method) {
        declared.add(method);
    }

    /** Says that a group may change only if the source of a method is among the files. */
    void require(String method, String key, Blocker otherwise) {
        pending.add(new Pending(method, key, otherwise));
        groups.join(method, key);
    }

    /** Says that a key belongs to a method or field of some name. */
    void share(String name, String key) {
        shared.computeIfAbsent(name, n -> new HashSet<>()).add(key);
    }

    /** Says that a file could not be looked at in full. */
    void missed(String path, String text, String reason) {
        unseen.add(new Unseen(path, text, reason));
    }

    /** Says that a build uses the SDK in a version before 3.0, whose Chat types have other shapes. */
    void usesOldSdk(String version) {
        oldSdk = version;
    }

    /** Gives the final verdicts, after the last file. */
    void close(boolean assumeOpenAiHost) {
        for (Pending need : pending) {
            if (!declared.contains(need.method())) {
                groups.block(need.key(), need.blocker());
            }
        }
        for (CallSite site : callSites) {
            hosts.doubt(site, assumeOpenAiHost).ifPresent(blocker -> groups.block(site.statement(), blocker));
        }
        unseen.forEach(this::blockWhatItNames);
        blockOldSdk();
    }

    private void blockWhatItNames(Unseen file) {
        Blocker blocker = new Blocker("C2R604", new Place(file.path(), 1), file.reason());
        shared.forEach((name, keys) -> {
            if (file.text().contains(name)) {
                keys.forEach(key -> groups.block(key, blocker));
            }
        });
        callSites.stream()
                .filter(site -> site.place().path().equals(file.path()))
                .forEach(site -> groups.block(site.statement(), blocker));
    }

    /** Raising the SDK from before 3.0 breaks Chat code that stays, so there it is all of it or nothing. */
    private void blockOldSdk() {
        if (oldSdk != null && callSites.stream().anyMatch(site -> !mayChange(site.statement()))) {
            String reason =
                    "the project is on version " + oldSdk + " of the SDK; moving this call needs a newer one, on "
                            + "which the calls that stay may not compile";
            callSites.stream()
                    .filter(site -> mayChange(site.statement()))
                    .toList()
                    .forEach(site -> groups.block(site.statement(), new Blocker("C2R607", site.place(), reason)));
        }
    }

    boolean migratesAny() {
        return callSites.stream().anyMatch(site -> mayChange(site.statement()));
    }

    boolean mayChange(String statement) {
        return groups.blocker(statement).isEmpty();
    }
}
