package io.github.chat2responses.testkit.hosted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Searches scripted files: a file's score is the share of the query's words that it holds, unless the script gives one. */
public final class FileSearch {
    private static final int DEFAULT_RESULTS = 20;

    /** Words shorter than this say nothing. */
    private static final int SHORTEST = 3;

    private FileSearch() {}

    /**
     * Searches.
     *
     * @param tool the tool as the request configures it: stores, filters, the number of results, the lowest score
     * @param stores the files of each vector store
     * @param queries what is searched for
     * @return the results as {@code file_search_call} holds them, the best first
     */
    public static List<ObjectNode> search(JsonNode tool, JsonNode stores, JsonNode queries) {
        List<ObjectNode> results = new ArrayList<>();
        double threshold = tool.path("ranking_options").path("score_threshold").asDouble(0);
        for (JsonNode store : tool.path("vector_store_ids")) {
            for (JsonNode file : stores.path(store.asText())) {
                double score =
                        file.path("score").asDouble(score(file.path("text").asText(), queries));
                if (score > 0
                        && score >= threshold
                        && AttributeFilter.passes(tool.path("filters"), file.path("attributes"))) {
                    results.add(result((ObjectNode) file, score));
                }
            }
        }
        results.sort(Comparator.comparingDouble(
                        (ObjectNode result) -> result.path("score").asDouble())
                .reversed());
        int most = tool.path("max_num_results").asInt(DEFAULT_RESULTS);
        return List.copyOf(results.subList(0, Math.min(most, results.size())));
    }

    private static ObjectNode result(ObjectNode file, double score) {
        ObjectNode result = file.deepCopy().put("score", score);
        if (!result.has("attributes")) {
            result.putObject("attributes");
        }
        return result;
    }

    private static double score(String text, JsonNode queries) {
        Set<String> words = words(text);
        double best = 0;
        for (JsonNode query : queries) {
            Set<String> wanted = words(query.asText());
            long found = wanted.stream().filter(words::contains).count();
            best = Math.max(best, wanted.isEmpty() ? 0 : (double) found / wanted.size());
        }
        return best;
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() >= SHORTEST) {
                words.add(word);
            }
        }
        return words;
    }
}
