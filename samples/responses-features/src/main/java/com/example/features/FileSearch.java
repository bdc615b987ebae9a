package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ComparisonFilter;
import com.openai.models.CompoundFilter;
import com.openai.models.responses.FileSearchTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseIncludable;
import java.util.List;

/** A question to the files of two vector stores, of which the attributes say which files count. */
public final class FileSearch {
    private FileSearch() {}

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        Response response = client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5.6-terra")
                        .store(false)
                        .input("How long is the warranty?")
                        .addTool(FileSearchTool.builder()
                                .addVectorStoreId("vs_chairs")
                                .addVectorStoreId("vs_tables")
                                .maxNumResults(5)
                                .filters(CompoundFilter.builder()
                                        .type(CompoundFilter.Type.AND)
                                        .addFilter(inRegions("eu", "uk"))
                                        .addFilter(since(2025))
                                        .build())
                                .build())
                        .addInclude(ResponseIncludable.FILE_SEARCH_CALL_RESULTS)
                        .build());
        response.output().stream()
                .flatMap(item -> item.fileSearchCall().stream())
                .flatMap(call -> call.results().orElse(List.of()).stream())
                .forEach(result -> System.out.println("found " + result.filename().orElse("")));
        System.out.println(Answers.text(response));
    }

    private static ComparisonFilter inRegions(String... regions) {
        return ComparisonFilter.builder()
                .type(ComparisonFilter.Type.IN)
                .key("region")
                .valueOfComparisonFilterValueItems(List.of(regions).stream()
                        .map(ComparisonFilter.Value.ComparisonFilterValueItem::ofString)
                        .toList())
                .build();
    }

    private static ComparisonFilter since(int year) {
        return ComparisonFilter.builder()
                .type(ComparisonFilter.Type.GTE)
                .key("year")
                .value(year)
                .build();
    }
}
