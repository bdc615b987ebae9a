package io.github.chat2responses.cli.analyze;

import io.github.chat2responses.rules.ApiHost;
import java.util.Set;

/**
 * What a file says about hosts.
 *
 * @param folder the folder it is in
 * @param hosts whose base URLs it names
 * @param keys the configuration keys it reads, as {@link Settings} writes them
 * @param name whose name it or its folder has
 * @param builtClients the libraries whose clients it makes
 * @param isOpen whether a base URL comes from somewhere that the file does not show
 */
record FileFacts(
        String folder, Set<ApiHost> hosts, Set<String> keys, Name name, Set<String> builtClients, boolean isOpen) {
    /** Of a file that says nothing. */
    static final FileFacts NONE = new FileFacts("", Set.of(), Set.of(), Name.NOBODYS, Set.of(), false);

    /** Whose name a file has. */
    enum Name {
        OPENAIS,
        VENDORS,
        NOBODYS
    }

    FileFacts {
        hosts = Set.copyOf(hosts);
        keys = Set.copyOf(keys);
        builtClients = Set.copyOf(builtClients);
    }
}
