package shop;

public class Example {
    public static String run(String url) {
        return new Clerk(url.replace("}", "")).ask("Which one?");
    }
}
