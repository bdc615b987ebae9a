package io.github.chat2responses.gateway;

import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.shim.policy.PolicySource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The user's policy, with the upstream among the hosts whose Chat calls count: who names an upstream means it. */
final class UpstreamHost implements PolicySource {
    private final PolicySource source;
    private final String host;
    private volatile Pair last;

    UpstreamHost(PolicySource source, String host) {
        this.source = source;
        this.host = host.toLowerCase(Locale.ROOT);
        this.last = pair(source.current());
    }

    private record Pair(MigrationPolicy given, MigrationPolicy widened) {}

    @Override
    public MigrationPolicy current() {
        MigrationPolicy given = source.current();
        Pair known = last;
        if (known.given() != given) {
            known = pair(given);
            last = known;
        }
        return known.widened();
    }

    private Pair pair(MigrationPolicy given) {
        Set<String> hosts = new HashSet<>(given.hosts());
        hosts.add(host);
        return new Pair(given, given.withHosts(hosts));
    }
}
