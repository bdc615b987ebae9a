package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import io.github.sashirestela.openai.domain.file.FileRequest;
import io.github.sashirestela.openai.domain.image.ImageRequest;

public class Old {
    static SimpleOpenAI client() {
        return SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build();
    }

    public String ask(SimpleOpenAI openAI, String question) {
        var request = ChatRequest.builder().model("gpt-4o").message(UserMessage.of(question)).build();
        return openAI.chatCompletions().create(request).join().firstContent();
    }

    public ImageRequest picture() {
        return ImageRequest.builder().model("gpt-image-1").prompt("A cat").build();
    }

    public FileRequest file(java.nio.file.Path path) {
        return FileRequest.builder().file(path).build();
    }
}
