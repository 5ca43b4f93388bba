package io.mebuki.gateway.documents;

/** The list of the event contracts, for people. */
final class AsyncApiPage {

    private AsyncApiPage() {}

    static String of(Iterable<String> files) {
        var html = new Html()
                .add("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .add(
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Mebuki events</title>")
                .add("<link rel=\"stylesheet\" href=\"/openapi/page.css\"></head><body><h1>Mebuki events</h1>")
                .paragraph(
                        "The events between the services: the AsyncAPI document, the schema and an example of each event.")
                .add("<ul>");
        files.forEach(file -> html.add("<li><a href=\"/asyncapi/%s\">%s</a></li>", file, file));
        return html.add("</ul></body></html>").toString();
    }
}
