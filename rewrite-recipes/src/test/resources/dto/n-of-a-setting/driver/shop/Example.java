package shop;

public class Example {
    public static String run(String url) {
        return new Clerk(url).ask("Which one?") + "|" + new Clerk(url).shout("And now?");
    }
}
