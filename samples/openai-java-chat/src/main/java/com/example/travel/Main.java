package com.example.travel;

import com.openai.client.OpenAIClient;
import java.util.List;
import java.util.Set;

/** Runs every part, or those named on the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Set<String> parts = args.length == 0 ? Set.of("guide", "talk", "translator", "tools", "agent", "forms", "slogans") : Set.of(args);
        OpenAIClient client = Clients.openAi();
        if (parts.contains("guide")) {
            Guide guide = new Guide(client);
            System.out.println(guide.describe("Oslo"));
            System.out.println(guide.ask("Is Bergen rainy?"));
            System.out.println(guide.goOn("Is Bergen rainy?", "Yes.", "And Oslo?"));
        }
        if (parts.contains("talk")) {
            Talk talk = new Talk(client);
            System.out.println(talk.insist("Where is it warm in March?", true));
            System.out.println(talk.insist("Where is it warm in March?", false));
            System.out.println(talk.remember(List.of("Hello", "I want to go south.")));
        }
        if (parts.contains("translator")) {
            Translator translator = new Translator(client);
            System.out.println(translator.send(Requests.translation("Good morning", "French")));
            System.out.println(translator.collect(Requests.newsletter("Norway")));
            translator.stream(Requests.translation("Good night", "German"), System.out);
            System.out.println();
            System.out.println(translator.later(Requests.translation("Thanks", "Spanish")).join());
        }
        if (parts.contains("tools")) {
            Tools tools = new Tools(client);
            System.out.println(tools.calls("Weather in Oslo?"));
            System.out.println(tools.forced("Weather in Bergen?"));
        }
        if (parts.contains("agent")) {
            System.out.println(new Agent(client).run("Weather in Oslo and Bergen?"));
        }
        if (parts.contains("forms")) {
            Forms forms = new Forms(client);
            System.out.println(forms.byClass("Fjords"));
            System.out.println(forms.bySchema("Fjords"));
            System.out.println(forms.anyJson("Fjords"));
            System.out.println(forms.picture("https://example.com/fjord.png"));
        }
        if (parts.contains("slogans")) {
            System.out.println(new Slogans(client).count("Oslo"));
        }
        client.close();
    }
}
