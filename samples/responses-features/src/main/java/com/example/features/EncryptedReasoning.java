package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseIncludable;
import com.openai.models.responses.ResponseInputItem;
import java.util.ArrayList;
import java.util.List;

/** Thoughts across turns while OpenAI keeps nothing: the program carries them, encrypted, from answer to request. */
public final class EncryptedReasoning {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final List<ResponseInputItem> history = new ArrayList<>();

    private EncryptedReasoning() {}

    public static void main(String[] args) {
        EncryptedReasoning talk = new EncryptedReasoning();
        System.out.println(talk.say("Think of a number."));
        System.out.println(talk.say("Which number is it?"));
        System.out.println("Thoughts carried: "
                + talk.history.stream().filter(ResponseInputItem::isReasoning).count());
    }

    private String say(String text) {
        history.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(text)
                .build()));
        Response response = client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5.6-terra")
                        .store(false)
                        .addInclude(ResponseIncludable.REASONING_ENCRYPTED_CONTENT)
                        .inputOfResponse(history)
                        .build());
        response.output().forEach(item -> history.add(Answers.again(item)));
        return Answers.text(response);
    }
}
