package io.mebuki.localstack;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** What is printed when all is ready: where, as whom, and what to try first. */
final class Banner {
    private Banner() {}

    static String text(Options options, Endpoints endpoints, String keycloakAdmin, Duration took) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%nMebuki is ready after %.0f s.%n%n", Console.seconds(took)));
        line(text, "portal", endpoints.gateway() + "/");
        line(text, "API documents", endpoints.gateway() + "/openapi");
        line(text, "for programs", options.endpoints().toString());
        line(text, "logs", options.data() + "/<process>/<process>.log");
        line(text, "reset the demo", ResetCommand.file(options).toString());
        line(text, "for kcadm.sh", keycloakAdmin);
        text.append(String.format("%nSign in to the portal as%n"));
        for (Map.Entry<String, Endpoints.User> user : endpoints.users().entrySet()) {
            line(text, user.getValue().username(), user.getValue().password());
        }
        text.append(String.format("%nTry first: open %s/ and describe a problem, or%n", endpoints.gateway()));
        text.append(firstCall(endpoints.gateway()));
        text.append(String.format("%nCtrl-C stops everything and keeps the data.%n"));
        return text.toString();
    }

    private static String firstCall(String gateway) {
        return "  curl -s " + gateway + "/api/v1/matches/search -H 'Content-Type: application/json'"
                + " -d '{\"text\": \"社員食堂の反響がひどく、会話が聞き取れません。\", \"limit\": 3}'\n";
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("  %-16s %s%n", name, value));
    }
}
