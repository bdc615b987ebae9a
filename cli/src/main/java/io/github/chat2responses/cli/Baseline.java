package io.github.chat2responses.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.cli.analyze.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that are known, so that only new ones fail a build.
 *
 * @param version of the format, 1
 * @param findings how many there are of each fingerprint
 */
record Baseline(int version, Map<String, Known> findings) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * Findings with one fingerprint.
     *
     * @param code the rule
     * @param file the file
     * @param count how many
     */
    record Known(String code, String file, int count) {}

    static Baseline of(List<Finding> all) {
        Map<String, Known> findings = new TreeMap<>();
        for (Finding one : all) {
            findings.merge(
                    one.fingerprint(),
                    new Known(one.code(), one.file(), 1),
                    (old, now) -> new Known(old.code(), old.file(), old.count() + 1));
        }
        return new Baseline(1, findings);
    }

    static Baseline read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    "the baseline " + file + " does not exist; make it with check --write-baseline " + file);
        }
        try {
            Baseline read = MAPPER.readValue(file.toFile(), Baseline.class);
            if (read.version() != 1
                    || read.findings() == null
                    || read.findings().containsValue(null)) {
                throw new UsageException("the baseline " + file + " has another format; write it again");
            }
            return read;
        } catch (JsonProcessingException e) {
            String what = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new UsageException("the baseline " + file + " cannot be read (" + what + "); write it again");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    String json() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a baseline can always be written", e);
        }
    }

    /** The findings that are not known; of several alike, the last ones. */
    List<Finding> unknown(List<Finding> all) {
        Map<String, Integer> left = new HashMap<>();
        findings.forEach((fingerprint, known) -> left.put(fingerprint, known.count()));
        List<Finding> unknown = new ArrayList<>();
        for (Finding one : all) {
            int known = left.getOrDefault(one.fingerprint(), 0);
            if (known == 0) {
                unknown.add(one);
            } else {
                left.put(one.fingerprint(), known - 1);
            }
        }
        return unknown;
    }

    /** What became of the known findings. */
    String summary(List<Finding> all) {
        int total = findings.values().stream().mapToInt(Known::count).sum();
        int seen = all.size() - unknown(all).size();
        String gone = total > seen
                ? ", " + (total - seen) + " are gone: write the baseline again, so that they do not come back"
                : "";
        return seen + " findings are known" + gone;
    }
}
