package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.HttpResponse;
import com.openai.models.containers.files.content.ContentRetrieveParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseIncludable;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.Tool.CodeInterpreter.Container.CodeInterpreterToolAuto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The model writes a program and runs it; the file that the program makes is fetched. */
public final class CodeInterpreter {
    private CodeInterpreter() {}

    public static void main(String[] args) throws IOException {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        Response response = client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5.6-terra")
                        .store(false)
                        .input("Write the first five prime numbers to a CSV file.")
                        .addCodeInterpreterTool(CodeInterpreterToolAuto.builder()
                                .memoryLimit(CodeInterpreterToolAuto.MemoryLimit._1G)
                                .build())
                        .addInclude(ResponseIncludable.CODE_INTERPRETER_CALL_OUTPUTS)
                        .build());
        response.output().stream()
                .flatMap(item -> item.codeInterpreterCall().stream())
                .forEach(call -> {
                    System.out.println("ran:    " + call.code().orElse(""));
                    call.outputs()
                            .orElse(List.of())
                            .forEach(output -> output.logs()
                                    .ifPresent(logs -> System.out.println("output: " + logs.logs().strip())));
                });
        System.out.println(Answers.text(response));
        for (ResponseOutputText.Annotation annotation : Answers.annotations(response)) {
            if (annotation.isContainerFileCitation()) {
                System.out.println(fetch(client, annotation.asContainerFileCitation()));
            }
        }
    }

    /** Containers end twenty minutes after their last use, and their files with them. */
    private static String fetch(OpenAIClient client, ResponseOutputText.Annotation.ContainerFileCitation file)
            throws IOException {
        try (HttpResponse content = client.containers()
                .files()
                .content()
                .retrieve(
                        file.fileId(),
                        ContentRetrieveParams.builder()
                                .containerId(file.containerId())
                                .build())) {
            String text = new String(content.body().readAllBytes(), StandardCharsets.UTF_8);
            return file.filename() + ": " + text.strip();
        }
    }
}
