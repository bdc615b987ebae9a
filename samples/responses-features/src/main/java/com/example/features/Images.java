package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** A picture with previews while it is drawn; then it is edited, once from the answer before and once by its id. */
public final class Images {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final Path folder;

    private Images(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        new Images(Path.of(args.length == 0 ? "." : args[0])).run();
    }

    private void run() throws IOException {
        Response first = draw();
        ResponseOutputItem.ImageGenerationCall fox = image(first);
        save("fox", fox);

        Response snow = client.responses()
                .create(request(tool().build())
                        .previousResponseId(first.id())
                        .input("Now let it snow.")
                        .build());
        save("snow", image(snow));

        Response night = client.responses()
                .create(request(tool().action(Tool.ImageGeneration.Action.EDIT).build())
                        .inputOfResponse(List.of(
                                ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                                        .role(EasyInputMessage.Role.USER)
                                        .content("Make it night.")
                                        .build()),
                                ResponseInputItem.ofItemReference(ResponseInputItem.ItemReference.builder()
                                        .id(fox.id())
                                        .build())))
                        .build());
        save("night", image(night));
    }

    /** The stream sends previews, and at the end the same response that a call without a stream returns. */
    private Response draw() throws IOException {
        ResponseCreateParams params = request(tool().partialImages(2).build())
                .input("Draw a fox.")
                .build();
        ResponseAccumulator whole = ResponseAccumulator.create();
        try (StreamResponse<ResponseStreamEvent> events = client.responses().createStreaming(params)) {
            for (ResponseStreamEvent event : (Iterable<ResponseStreamEvent>) events.stream()::iterator) {
                whole.accumulate(event);
                if (event.isImageGenerationCallPartialImage()) {
                    var preview = event.asImageGenerationCallPartialImage();
                    write("preview-" + preview.partialImageIndex(), preview.partialImageB64());
                }
            }
        }
        return whole.response();
    }

    /** Editing needs the pictures that are there, so they are stored. */
    private static ResponseCreateParams.Builder request(Tool.ImageGeneration tool) {
        return ResponseCreateParams.builder()
                .model("gpt-5.6-terra")
                .store(true)
                .addTool(tool);
    }

    private static Tool.ImageGeneration.Builder tool() {
        return Tool.ImageGeneration.builder()
                .model("gpt-image-2")
                .size("1536x1024")
                .quality(Tool.ImageGeneration.Quality.LOW)
                .outputFormat(Tool.ImageGeneration.OutputFormat.WEBP)
                .outputCompression(80)
                .background(Tool.ImageGeneration.Background.TRANSPARENT);
    }

    private static ResponseOutputItem.ImageGenerationCall image(Response response) {
        return response.output().stream()
                .flatMap(item -> item.imageGenerationCall().stream())
                .findFirst()
                .orElseThrow();
    }

    private void save(String name, ResponseOutputItem.ImageGenerationCall image) throws IOException {
        write(name, image.result().orElseThrow());
        System.out.println("  drawn as: " + image.revisedPrompt().orElse(""));
    }

    private void write(String name, String base64) throws IOException {
        Path file = folder.resolve(name + ".webp");
        Files.write(file, Base64.getDecoder().decode(base64));
        System.out.println(file.getFileName() + ", " + Files.size(file) + " bytes");
    }
}
