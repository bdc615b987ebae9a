package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPart.File;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

class Files {
    private static final String PIXEL = Base64.getEncoder().encodeToString("pixel".getBytes(StandardCharsets.UTF_8));

    static String picture(OpenAIClient client) {
        ChatCompletionContentPart image = ChatCompletionContentPart.ofImageUrl(ChatCompletionContentPartImage.builder()
                .imageUrl(ChatCompletionContentPartImage.ImageUrl.builder().url("data:image/png;base64," + PIXEL).build())
                .build());
        ChatCompletionContentPart text = ChatCompletionContentPart.ofText(
                ChatCompletionContentPartText.builder().text("What is this?").build());
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessageOfArrayOfContentParts(List.of(text, image))
                .build()).choices().get(0).message().content().orElse("");
    }

    static String document(OpenAIClient client, String name) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessageOfArrayOfContentParts(List.of(
                        ChatCompletionContentPart.ofFile(ChatCompletionContentPart.File.builder()
                                .file(ChatCompletionContentPart.File.FileObject.builder()
                                        .filename(name + ".pdf")
                                        .fileData("data:application/pdf;base64," + PIXEL)
                                        .build())
                                .build()),
                        ChatCompletionContentPart.ofText(
                                ChatCompletionContentPartText.builder().text("Sum it up.").build())))
                .build()).choices().get(0).message().content().orElse("");
    }

    static String uploaded(OpenAIClient client, List<String> ids) {
        List<ChatCompletionContentPart> parts = new ArrayList<>();
        for (String id : ids) {
            parts.add(ChatCompletionContentPart.ofFile(
                    File.builder().file(File.FileObject.builder().fileId(id).build()).build()));
        }
        parts.add(ChatCompletionContentPart.ofText(ChatCompletionContentPartText.builder().text("Compare them.").build()));
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addSystemMessage("You read files.")
                .addUserMessageOfArrayOfContentParts(parts)
                .build()).choices().get(0).message().content().orElse("");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(picture(client) + document(client, "a") + uploaded(client, List.of("file-1")));
    }
}
