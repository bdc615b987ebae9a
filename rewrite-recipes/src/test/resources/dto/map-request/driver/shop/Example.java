package shop;

public class Example {
    public static String run(String url) {
        Clerk clerk = new Clerk();
        return clerk.summarize("Tea and milk") + " | " + clerk.translate("Hello, as JSON") + " | " + clerk.title("Tea");
    }
}
