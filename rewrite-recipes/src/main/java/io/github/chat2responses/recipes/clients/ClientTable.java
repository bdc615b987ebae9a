package io.github.chat2responses.recipes.clients;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.chat2responses.recipes.source.Resources;
import io.github.chat2responses.rules.CallPattern;
import io.github.chat2responses.rules.ClientLibraries;
import io.github.chat2responses.rules.ClientLibraries.Library;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to do with clients and settings that no recipe rewrites, read from {@code clients.yml} beside this class.
 *
 * @param clients the client libraries
 * @param settings the settings of frameworks
 */
record ClientTable(List<Client> clients, List<KeyRule> settings) {

    /**
     * A client library.
     *
     * @param sdk its name, which the core's table has, too, unless there are packages
     * @param packages where its types live
     * @param calls the calls that are reported
     * @param advice what to do
     */
    record Client(
            String sdk,
            @Nullable List<String> packages,
            @Nullable List<CallPattern> calls,
            String advice) {

        boolean owns(String name, ClientLibraries known) {
            return packages == null
                    ? library(known).filter(library -> library.owns(name)).isPresent()
                    : packages.stream().anyMatch(prefix -> name.startsWith(prefix + "."));
        }

        /** What its calls look like. */
        Stream<CallPattern> patterns(ClientLibraries known) {
            return calls != null
                    ? calls.stream()
                    : library(known).stream()
                            .flatMap(library -> library.calls().stream())
                            .filter(call -> call.code().equals(ReportOtherClients.CODE))
                            .flatMap(call -> call.match().stream());
        }

        private Optional<Library> library(ClientLibraries known) {
            return known.libraries().stream()
                    .filter(library -> library.sdk().equals(sdk))
                    .findFirst();
        }
    }

    /**
     * Settings of a framework.
     *
     * @param key what their keys look like
     * @param value what their values look like; null for any
     * @param host the key with the base URL
     * @param advice what to do
     * @param starter the module that needs no setting; null if there is none
     */
    record KeyRule(
            String key,
            @Nullable String value,
            String host,
            String advice,
            @Nullable Starter starter) {
        boolean fits(String found, String text) {
            return found.matches(key) && (value == null || text.matches(value));
        }
    }

    /**
     * A module of a framework that makes a client also where the key is a variable of the environment.
     *
     * @param artifact what build files name it, as a regular expression
     * @param code the names of classes that code asks for where it uses the client, as a regular expression
     * @param choice the key that chooses among modules for several vendors
     */
    record Starter(String artifact, String code, String choice) {}

    static ClientTable load() {
        return Resources.yaml(ClientTable.class, "clients.yml", new TypeReference<ClientTable>() {});
    }
}
