package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputContent;
import com.openai.models.responses.ResponseInputFile;
import com.openai.models.responses.ResponseInputImage;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseInputText;
import java.util.List;

/** One question about a picture and a document. */
public final class Multimodal {
    private Multimodal() {}

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        List<ResponseInputContent> parts = List.of(
                ResponseInputContent.ofInputText(ResponseInputText.builder()
                        .text("Does the house in the picture fit the plan?")
                        .build()),
                ResponseInputContent.ofInputImage(ResponseInputImage.builder()
                        .imageUrl("https://example.com/house.jpg")
                        .detail(ResponseInputImage.Detail.LOW)
                        .build()),
                ResponseInputContent.ofInputFile(ResponseInputFile.builder()
                        .fileUrl("https://example.com/plan.pdf")
                        .build()));
        ResponseInputItem question = ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .contentOfResponseInputMessageContentList(parts)
                .build());
        System.out.println(Answers.text(client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5.6-terra")
                        .store(false)
                        .inputOfResponse(List.of(question))
                        .build())));
    }
}
