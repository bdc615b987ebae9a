package io.github.chat2responses.rules;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What code looks like that reaches the older APIs, read from {@code libraries.yml} beside this class.
 *
 * @param libraries the client libraries
 * @param frameworks packages of frameworks, whose own code is not an application's
 * @param vendors other vendors of the same interface
 */
public record ClientLibraries(List<Library> libraries, List<String> frameworks, List<Vendor> vendors) {
    /** Keeps its own copies; what the file leaves out is empty. */
    public ClientLibraries {
        libraries = List.copyOf(libraries);
        frameworks = List.copyOf(frameworks);
        vendors = List.copyOf(vendors);
    }

    /**
     * A client library.
     *
     * @param sdk its name in reports
     * @param packages where its types live
     * @param clients simple names of the types by which a client is made
     * @param otherHosts of clients that reach another vendor, the simple names
     * @param services which chain of calls a variable of a type stands for, by the type's simple name
     * @param calls the calls that are of interest
     * @param assistants beginnings of the qualified names of Assistants types
     * @param notAssistants of those, the ones that mean something else
     */
    public record Library(
            String sdk,
            List<String> packages,
            List<String> clients,
            List<String> otherHosts,
            Map<String, String> services,
            List<Call> calls,
            List<String> assistants,
            List<String> notAssistants) {
        /** Keeps its own copies. */
        public Library {
            packages = List.copyOf(packages);
            clients = List.copyOf(clients);
            otherHosts = otherHosts == null ? List.of() : List.copyOf(otherHosts);
            services = services == null ? Map.of() : Map.copyOf(services);
            calls = List.copyOf(calls);
            assistants = List.copyOf(assistants);
            notAssistants = notAssistants == null ? List.of() : List.copyOf(notAssistants);
        }

        /**
         * Whether a type is one of the Assistants API.
         *
         * @param name its qualified name
         * @return whether it is
         */
        public boolean isAssistants(String name) {
            return assistants.stream().anyMatch(name::startsWith)
                    && notAssistants.stream().noneMatch(name::startsWith);
        }

        /**
         * The rule for a method call.
         *
         * @param type the qualified name of the type that the method is called on
         * @param method the method's name
         * @return empty if the call is of no interest
         */
        public Optional<Call> callOn(String type, String method) {
            return owns(type) ? first(pattern -> pattern.isCallOn(type, method, isAssistants(type))) : Optional.empty();
        }

        /**
         * The first rule one of whose patterns fits.
         *
         * @param fits says so of a pattern
         * @return empty if none does
         */
        public Optional<Call> first(Predicate<CallPattern> fits) {
            return calls.stream()
                    .filter(call -> call.match().stream().anyMatch(fits))
                    .findFirst();
        }

        /**
         * Whether a name is in the library's packages.
         *
         * @param name the qualified name of a type or a package
         * @return whether it is
         */
        public boolean owns(String name) {
            return packages.stream().anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."));
        }
    }

    /**
     * Calls that fall under one rule.
     *
     * @param code the rule
     * @param idiom {@code call}, {@code stream} or {@code stored}
     * @param migration {@code automatic}, {@code shim} or {@code manual}
     * @param match what they look like
     */
    public record Call(String code, String idiom, String migration, List<CallPattern> match) {
        /** Keeps its own copy. */
        public Call {
            match = List.copyOf(match);
        }
    }

    /**
     * Another vendor.
     *
     * @param word what names of classes and folders call it, in lower case
     * @param hosts ends of its host names
     */
    public record Vendor(String word, List<String> hosts) {
        /** Keeps its own copy. */
        public Vendor {
            hosts = List.copyOf(hosts);
        }
    }

    /**
     * Reads the table from the class path.
     *
     * @return the table
     * @throws IllegalStateException if it is missing
     * @throws UncheckedIOException if it cannot be read
     */
    public static ClientLibraries load() {
        try (InputStream in = ClientLibraries.class.getResourceAsStream("libraries.yml")) {
            if (in == null) {
                throw new IllegalStateException("libraries.yml is not on the class path");
            }
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, ClientLibraries.class);
        } catch (IOException e) {
            throw new UncheckedIOException("libraries.yml cannot be read", e);
        }
    }

    /**
     * Whose server a URL names, if its host is known.
     *
     * @param url a URL
     * @return OpenAI's, Azure's, or that of a known vendor; empty if there is no host, or nobody knows it
     */
    public Optional<ApiHost> named(String url) {
        return ApiHost.of(url)
                .filter(host -> host != ApiHost.OTHER
                        || ApiHost.host(url).filter(this::isVendor).isPresent());
    }

    private boolean isVendor(String host) {
        return vendors.stream()
                .flatMap(vendor -> vendor.hosts().stream())
                .anyMatch(end -> host.equals(end) || host.endsWith("." + end));
    }
}
