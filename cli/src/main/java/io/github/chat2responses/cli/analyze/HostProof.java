package io.github.chat2responses.cli.analyze;

import io.github.chat2responses.rules.ApiHost;
import io.github.chat2responses.rules.ClientLibraries;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides whose server a use talks to, from all files of a tree. The same classes and URLs reach other vendors' servers. */
final class HostProof {
    private final Settings settings;
    private final Map<String, Set<ApiHost>> byFolder = new HashMap<>();
    private final Set<ApiHost> anywhere = EnumSet.noneOf(ApiHost.class);
    private final Map<String, Set<Host>> clientHosts = new HashMap<>();

    HostProof(Collection<FileFacts> files, Settings settings, ClientLibraries libraries) {
        this.settings = settings;
        settings.all().forEach(url -> libraries.named(url).ifPresent(anywhere::add));
        for (FileFacts facts : files) {
            byFolder.computeIfAbsent(facts.folder(), folder -> EnumSet.noneOf(ApiHost.class))
                    .addAll(hosts(facts));
            anywhere.addAll(facts.hosts());
        }
        for (FileFacts facts : files) {
            Host host = own(facts).orElse(facts.isOpen() ? Host.UNKNOWN : Host.PROVED);
            facts.builtClients()
                    .forEach(sdk -> clientHosts
                            .computeIfAbsent(sdk, name -> new HashSet<>())
                            .add(host));
        }
    }

    /** Whose server a use talks to; empty if the use does not count. */
    Optional<Host> host(Candidate candidate, FileFacts facts) {
        return switch (candidate.need()) {
            case NONE -> Optional.of(Host.NONE);
            case GIVEN -> Optional.of(Host.PROVED);
            case CHAT_SETTING -> ofSetting(candidate.key());
            case PROVED ->
                Optional.of(ofPath(facts))
                        .map(host -> host == Host.UNKNOWN ? ofProgram() : host)
                        .filter(Host.PROVED::equals);
            case NOT_OTHER ->
                Optional.of(
                                candidate.use().kind().sdk().equals("raw")
                                        ? ofPath(facts)
                                        : ofClient(facts, candidate.use().kind().sdk()))
                        .filter(host -> host != Host.OTHER);
        };
    }

    private Optional<Host> ofSetting(String key) {
        return settings.isChat(key) ? of(settings.hosts(key)).filter(host -> host != Host.OTHER) : Optional.empty();
    }

    private Host ofPath(FileFacts facts) {
        return own(facts)
                .or(() -> of(byFolder.getOrDefault(facts.folder(), Set.of()))
                        // What is named after OpenAI is not the vendor's that is beside it.
                        .filter(host -> host != Host.OTHER || facts.name() != FileFacts.Name.OPENAIS))
                .orElse(Host.UNKNOWN);
    }

    /** A path that is only kept somewhere is OpenAI's if nobody else is named in the whole tree. */
    private Host ofProgram() {
        return of(anywhere).filter(Host.PROVED::equals).orElse(Host.UNKNOWN);
    }

    private Host ofClient(FileFacts facts, String sdk) {
        Optional<Host> own = own(facts);
        if (own.isPresent()) {
            return own.get();
        }
        if (facts.builtClients().contains(sdk)) {
            return facts.isOpen() ? Host.UNKNOWN : Host.PROVED;
        }
        // A client that comes from elsewhere: if this code base makes clients, and all of them are OpenAI's, so is
        // this.
        return clientHosts.getOrDefault(sdk, Set.of()).equals(Set.of(Host.PROVED)) ? Host.PROVED : Host.UNKNOWN;
    }

    private Optional<Host> own(FileFacts facts) {
        Set<ApiHost> hosts = hosts(facts);
        return hosts.isEmpty() && facts.name() == FileFacts.Name.VENDORS ? Optional.of(Host.OTHER) : of(hosts);
    }

    private Set<ApiHost> hosts(FileFacts facts) {
        Set<ApiHost> hosts = EnumSet.noneOf(ApiHost.class);
        hosts.addAll(facts.hosts());
        facts.keys().forEach(key -> hosts.addAll(settings.hosts(key)));
        return hosts;
    }

    private static Optional<Host> of(Set<ApiHost> hosts) {
        if (hosts.isEmpty()) {
            return Optional.empty();
        }
        if (!hosts.contains(ApiHost.OTHER)) {
            return Optional.of(Host.PROVED);
        }
        return Optional.of(hosts.size() == 1 ? Host.OTHER : Host.UNKNOWN);
    }
}
