package shop;

public class Example {
    public static String run(String url) {
        Settings settings = new Settings();
        settings.url = url;
        return new Clerk(settings).ask("Where to?");
    }
}
