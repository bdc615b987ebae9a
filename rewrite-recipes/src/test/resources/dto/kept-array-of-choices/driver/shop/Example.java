package shop;

public class Example {
    public static String run(String url) throws Exception {
        return new Librarian().ask("Which book?");
    }
}
