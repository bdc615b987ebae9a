package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseIncludable;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.Tool;
import com.openai.models.responses.WebSearchTool;
import java.util.List;

/** Three tools of OpenAI's in one call: the model searches the web and files, and calculates. */
public final class HostedTools {
    private HostedTools() {}

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        Response response = client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5.6-terra")
                        .store(false)
                        .maxToolCalls(5)
                        .input("What do 12 of our Oslo chairs cost in Norwegian crowns?")
                        .addTool(WebSearchTool.builder()
                                .type(WebSearchTool.Type.WEB_SEARCH)
                                .searchContextSize(WebSearchTool.SearchContextSize.LOW)
                                .build())
                        .addFileSearchTool(List.of("vs_products"))
                        .addCodeInterpreterTool(Tool.CodeInterpreter.Container.CodeInterpreterToolAuto.builder()
                                .build())
                        .addInclude(ResponseIncludable.CODE_INTERPRETER_CALL_OUTPUTS)
                        .build());
        for (ResponseOutputItem item : response.output()) {
            item.webSearchCall()
                    .ifPresent(call -> System.out.println(
                            "web:  " + call.action().asSearch().queries().orElse(List.of())));
            item.fileSearchCall().ifPresent(call -> System.out.println("file: " + call.queries()));
            item.codeInterpreterCall().ifPresent(call -> System.out.println("code: " + call.code().orElse("")));
        }
        System.out.println(Answers.text(response));
        Answers.annotations(response).forEach(annotation -> System.out.println("see " + name(annotation)));
    }

    private static String name(ResponseOutputText.Annotation annotation) {
        return annotation.isUrlCitation()
                ? annotation.asUrlCitation().url()
                : annotation.asFileCitation().filename();
    }
}
