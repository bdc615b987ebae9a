package com.theokanning.openai.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatCompletionResult;

public class OpenAiService {
    private static final String BASE_URL = "https://api.openai.com/";

    private final String token;

    public OpenAiService(String token) {
        this.token = token;
    }

    public ChatCompletionResult createChatCompletion(ChatCompletionRequest request) {
        throw new IllegalStateException(BASE_URL + token);
    }

    public static ObjectMapper defaultObjectMapper() {
        return new ObjectMapper();
    }
}
