package app;

import com.openai.client.OpenAIClientImpl;

/** Has methods of the same names on a class of one's own. */
class OwnNames {
    private final Desk desk = new Desk();

    void talk() {
        desk.chat().completions().create("hello");
    }

    static class Desk {
        Desk chat() {
            return this;
        }

        Desk completions() {
            return this;
        }

        void create(String text) {}
    }
}
