package shop;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import java.util.List;

public class Clerk {
    private final Client client;

    public Clerk(Client client) {
        this.client = client;
    }

    public String ask(String question) {
        Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
        Reply reply = client.target("https://api.openai.com/v1/chat/completions")
                .request()
                .post(Entity.json(ask))
                .readEntity(Reply.class);
        return reply.choices().get(0).message().content();
    }
}
