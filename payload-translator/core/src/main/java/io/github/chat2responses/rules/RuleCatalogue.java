package io.github.chat2responses.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All rules, read from the YAML files beside this class, one file a subject.
 *
 * <p>The first digit of a code is its subject: 1 requests, 2 answers, 3 streams, 4 errors, 5 findings in source code and
 * configuration, 6 why a recipe left code alone, 7 whose host a client talks to, 8 what is added to a
 * translation, 9 bad input.
 */
public final class RuleCatalogue {
    private static final List<String> SUBJECTS = List.of(
            "request",
            "answer",
            "stream",
            "error",
            "finding",
            "migration",
            "host",
            "overlay",
            "batch",
            "carrier",
            "input");

    private final Map<String, Rule> byCode;
    private final Map<String, Rule> lookup;

    private RuleCatalogue(Map<String, Rule> byCode) {
        this.byCode = byCode;
        this.lookup = Map.copyOf(byCode);
    }

    /** Read when it is first asked for, and never again: it cannot change. */
    private static final class Shared {
        private static final RuleCatalogue ALL = readAll();

        private Shared() {}
    }

    /**
     * The catalogue on the class path.
     *
     * @return the catalogue, the same each time
     * @throws IllegalStateException if a file is missing or two rules have one code
     * @throws UncheckedIOException if a file cannot be read
     */
    public static RuleCatalogue load() {
        return Shared.ALL;
    }

    private static RuleCatalogue readAll() {
        ObjectReader reader = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build()
                .readerFor(new TypeReference<List<Rule>>() {});
        Map<String, Rule> rules = new TreeMap<>();
        for (String subject : SUBJECTS) {
            for (Rule rule : read(reader, subject)) {
                if (rules.put(rule.code(), rule) != null) {
                    throw new IllegalStateException("two rules have the code " + rule.code());
                }
            }
        }
        return new RuleCatalogue(Collections.unmodifiableMap(rules));
    }

    private static List<Rule> read(ObjectReader reader, String subject) {
        String name = subject + ".yml";
        try (InputStream in = RuleCatalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no rules named " + name + " on the class path");
            }
            return reader.readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules " + name + " cannot be read", e);
        }
    }

    /**
     * Every rule.
     *
     * @return the rules, sorted by code
     */
    public List<Rule> all() {
        return List.copyOf(byCode.values());
    }

    /**
     * Finds a rule.
     *
     * @param code the code, for example {@code "C2R101"}
     * @return the rule, or empty if there is none with that code
     */
    public Optional<Rule> find(String code) {
        return Optional.ofNullable(lookup.get(code));
    }

    /**
     * Looks up a rule that must exist.
     *
     * @param code the code, for example {@code "C2R101"}
     * @return the rule
     * @throws IllegalArgumentException if the catalogue has no such rule
     */
    public Rule require(String code) {
        Rule rule = lookup.get(code);
        if (rule == null) {
            throw new IllegalArgumentException("the catalogue has no rule " + code);
        }
        return rule;
    }
}
