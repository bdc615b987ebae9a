package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.rules.ApiHost;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;

/** Whose server each group talks to. */
final class Hosts {
    static final String UNKNOWN = "C2R701";
    static final String OTHER = "C2R702";
    static final String NOTHING_SAYS = "nothing here says whose server this path is on";
    private static final String AZURE = "C2R703";

    private final Constants constants;
    private final BaseUrls bases;
    private final WrittenHosts written;
    private final Plan plan;
    private final boolean assumesOpenAi;
    private final List<Url> urls = new ArrayList<>();
    private final Set<String> isOpen = new HashSet<>();
    private final Map<String, Set<ApiHost>> found = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Map<String, String> oldAzure = new HashMap<>();

    Hosts(Constants constants, BaseUrls bases, WrittenHosts written, Plan plan, boolean assumesOpenAi) {
        this.bases = bases;
        this.constants = constants;
        this.written = written;
        this.plan = plan;
        this.assumesOpenAi = assumesOpenAi;
    }

    /** An expression whose value is a URL of a group, or the client that knows the begin of it. */
    private record Url(String group, SourceIndex index, Expression expression) {}

    /** A URL that a group talks to. */
    void named(String group, String url) {
        Optional<ApiHost> host = ApiHost.of(url);
        host.ifPresent(one -> add(group, one));
        if (host.equals(Optional.of(ApiHost.AZURE)) && url.contains("/deployments/")) {
            oldAzure.put(group, url);
        }
    }

    void add(String group, ApiHost host) {
        found.computeIfAbsent(group, any -> EnumSet.noneOf(ApiHost.class)).add(host);
    }

    /** The URL of a group may be one that nobody knows. */
    void open(String group) {
        isOpen.add(group);
    }

    void named(String group, SourceIndex index, Expression url) {
        urls.add(new Url(group, index, url));
        named(group, constants.of(index, url));
    }

    /** Whatever has this URL is a request. */
    void reached(String group) {
        reached.add(group);
    }

    /** A URL goes into a request here. */
    void reached(String group, SourceIndex index, Expression call, Expression url) {
        reached.add(group);
        urls.add(new Url(group, index, url));
        urls.add(new Url(group, index, Trees.bottom(call)));
        String text = constants.of(index, url);
        named(group, text);
        if (text.startsWith("http") || text.startsWith(Constants.UNKNOWN)) {
            return;
        }
        for (String base : bases.of(index, call)) {
            if (ApiHost.of(base).isPresent()) {
                named(group, base);
            } else {
                isOpen.add(group);
            }
        }
    }

    /** Blocks what does not talk to OpenAI for certain. */
    void close(String group, Place place) {
        Set<ApiHost> hosts = EnumSet.noneOf(ApiHost.class);
        String root = plan.groups().root(group);
        found.forEach((one, some) -> {
            if (plan.groups().root(one).equals(root)) {
                hosts.addAll(some);
            }
        });
        if (found.getOrDefault(group, Set.of()).equals(EnumSet.of(ApiHost.OTHER))) {
            plan.silence(group);
        }
        if (hosts.contains(ApiHost.OTHER)) {
            String code = hosts.size() == 1 ? OTHER : UNKNOWN;
            plan.block(group, code, place, "the URL may be that of another vendor");
        } else if ((hosts.isEmpty() || isIn(isOpen, root)) && !assumesOpenAi) {
            plan.block(group, UNKNOWN, place, NOTHING_SAYS);
        } else if (assumesOpenAi && urls.stream().anyMatch(url -> isOf(url, root) && mayBeOther(url))) {
            plan.block(group, UNKNOWN, place, "another vendor's host is written where this URL comes from");
        } else if (oldAzure.keySet().stream()
                .anyMatch(one -> plan.groups().root(one).equals(root))) {
            plan.block(group, AZURE, place, "a URL with a deployment has no Responses endpoint");
        }
    }

    /** Whether a URL goes into a request that is understood. */
    boolean isReached(String group) {
        return isIn(reached, plan.groups().root(group));
    }

    private boolean isIn(Set<String> some, String root) {
        return some.stream().anyMatch(one -> plan.groups().root(one).equals(root));
    }

    /** A path that most likely is another vendor's, or is given to code which sends to other vendors, too. */
    void other(String group, Place place) {
        plan.block(group, UNKNOWN, place, "the same code sends to another vendor here");
    }

    private boolean isOf(Url url, String root) {
        return plan.groups().root(url.group()).equals(root);
    }

    private boolean mayBeOther(Url url) {
        return written.mayBeOther(url.index(), url.expression());
    }

    boolean isProved(String group) {
        return found.containsKey(group);
    }
}
