package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Groups;
import io.github.chat2responses.recipes.group.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whose host each client talks to. The same classes reach other vendors' servers, so a client counts as OpenAI's only if
 * every construction that may flow into it is proved to be; a base URL may be set in another class or file.
 */
final class ClientHosts {
    static final String OTHER = "C2R702";
    private final Groups flows = new Groups();
    private final Set<String> proved = new HashSet<>();
    private final Set<String> doubted = new HashSet<>();
    private final BaseUrls baseUrls = new BaseUrls();
    private boolean allProved = true;
    private boolean anyOther;
    private boolean anyUnknown;

    /** What the base URLs of clients are. */
    BaseUrls baseUrls() {
        return baseUrls;
    }

    /** Says that a client may flow from one place to another. */
    void join(String one, String other) {
        flows.join(one, other);
    }

    /** Says that a client is built here without a base URL, or with one of OpenAI's or Azure OpenAI's v1 API. */
    void prove(String key) {
        proved.add(key);
    }

    /** Says that the same construction builds clients of OpenAI as well, such as with another profile. */
    void proveInPart(String key) {
        String part = key + " of OpenAI";
        join(key, part);
        prove(part);
    }

    /** Says that a client built here talks, or may talk, to another host. */
    void doubt(String key, String code, Place place, String reason) {
        flows.block(key, new Blocker(code, place, reason));
        doubted.add(key);
        anyOther |= code.equals(OTHER);
        anyUnknown |= !code.equals(OTHER);
        allProved = false;
    }

    /** Whether all clients that are built here are known to talk to other vendors. */
    boolean isAllOther() {
        return anyOther && !anyUnknown && doubted.containsAll(proved);
    }

    /** Why a call may not be moved, if its client is not proved. */
    Optional<Blocker> doubt(CallSite site, boolean assumeOpenAiHost) {
        // Who says that an unknown host is OpenAI's does not say so of a host that is known to be another one.
        Optional<Blocker> known = flows.blocker(
                site.client(), blocker -> !assumeOpenAiHost || !blocker.code().equals("C2R701"));
        String root = flows.root(site.client());
        if (known.isPresent()) {
            // A call that goes to OpenAI as well is not another vendor's, and has to be told of.
            boolean goesBothWays = isOther(known.get())
                    && proved.stream()
                            .anyMatch(key ->
                                    !doubted.contains(key) && flows.root(key).equals(root));
            return goesBothWays
                    ? Optional.of(new Blocker(
                            "C2R701", known.get().place(), "a client for another vendor may come here, too"))
                    : known;
        }
        boolean certain = proved.stream().anyMatch(key -> flows.root(key).equals(root))
                // A client that is injected: if this code base builds clients, and all of them are OpenAI's, so is this
                // one.
                || (allProved && !proved.isEmpty())
                || assumeOpenAiHost;
        return certain
                ? Optional.empty()
                : Optional.of(new Blocker(
                        "C2R701",
                        site.place(),
                        "where the client `" + client(site) + "` is built cannot be seen here"));
    }

    /** Whether a doubt is none: the host is known to be another vendor's. */
    static boolean isOther(Blocker doubt) {
        return doubt.code().equals(OTHER);
    }

    private static String client(CallSite site) {
        int end = site.what().indexOf(".chat()");
        return end < 0 ? site.what() : site.what().substring(0, end);
    }
}
