package io.github.chat2responses.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.cli.apply.CallSiteOutcome;
import io.github.chat2responses.cli.apply.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads reports: those of check and scan, those of migrate, and merged ones. */
public final class ReportReader {
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            // A later version may say more.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Makes a reader. */
    public ReportReader() {}

    /**
     * Reads a file.
     *
     * @param name the repository's name; a merged report has names of its own
     * @param file the report
     * @return what it says: about one repository, or about several if it was merged before
     * @throws UnreadableReportException if it is no report
     */
    public MergedReport read(String name, Path file) throws UnreadableReportException {
        JsonNode document = document(file);
        if (document.path("version").asInt() != 1) {
            throw new UnreadableReportException(
                    document.has("version")
                            ? "its version is " + document.path("version") + ", this program knows 1; use the same"
                                    + " version of chat2responses for both"
                            : "it is no JSON report of check, scan or migrate; take it out");
        }
        if (document.path("repositories").isArray()) {
            List<RepositoryReport> all = new ArrayList<>();
            for (JsonNode one : document.path("repositories")) {
                all.add(value(one, RepositoryReport.class, "repositories"));
            }
            return new MergedReport(all, values(document, "unread", Problem.class));
        }
        boolean migration = document.path("callSites").isArray();
        if (!migration && !document.path("findings").isArray()) {
            throw new UnreadableReportException("it has neither findings nor callSites; write it again");
        }
        RepositoryReport one = new RepositoryReport(
                name,
                List.of(migration ? RepositoryReport.MIGRATION : RepositoryReport.FINDINGS),
                values(document, "findings", Finding.class),
                values(document, "callSites", CallSiteOutcome.class),
                document.path("changes").size(),
                values(document, "errors", Problem.class));
        return new MergedReport(List.of(one), List.of());
    }

    private JsonNode document(Path file) throws UnreadableReportException {
        try {
            JsonNode document = mapper.readTree(file.toFile());
            if (document.isMissingNode()) {
                throw new UnreadableReportException("it is empty; run the command that wrote it again");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new UnreadableReportException(
                    "it is not JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + "; run the command that wrote it again");
        } catch (IOException e) {
            throw new UnreadableReportException("it cannot be read: " + e.getMessage());
        }
    }

    private <T> List<T> values(JsonNode document, String key, Class<T> type) throws UnreadableReportException {
        List<T> values = new ArrayList<>();
        for (JsonNode one : document.path(key)) {
            values.add(value(one, type, key));
        }
        return values;
    }

    private <T> T value(JsonNode node, Class<T> type, String key) throws UnreadableReportException {
        try {
            return mapper.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            String what = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new UnreadableReportException(
                    "its " + key + " cannot be read: " + what + "; run the command that wrote it again");
        }
    }
}
