package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Groups;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the scan of all files found: the groups, the call sites, and what can only be judged once every file was seen. */
final class Plan {
    private final Groups groups = new Groups();
    private final ClientHosts hosts = new ClientHosts();
    private final List<CallSite> callSites = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();

    /** A method that a group needs the source of. */
    private record Pending(String method, String key, Blocker blocker) {}

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
    }

    boolean mayChange(String statement) {
        return groups.blocker(statement).isEmpty();
    }
}
