package shop;

public class Example {
    public static String run(String url) {
        return new Guide(new Clients().openAi()).ask("Where to?");
    }
}
