package shop;

public class ClerkTest {
    static final String ANSWER = "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"Hi\"}}]}";
    final Clerk clerk = new Clerk();
}
