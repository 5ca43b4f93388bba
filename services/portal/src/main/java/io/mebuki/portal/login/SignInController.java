package io.mebuki.portal.login;

import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private static final Pattern OWN_PAGE = Pattern.compile("/(seeds|needs|imports|search)(/[A-Za-z0-9-]+)*");

    @GetMapping("/login/problem")
    String problem(@RequestParam(defaultValue = "failed") String reason, Model model) {
        model.addAttribute("reason", reason.equals("organization") ? "organization" : "failed");
        return "login-problem";
    }

    /** Leads through the sign-in, which this page needs, and back to a page of the portal. */
    @GetMapping("/login/start")
    String start(@RequestParam(defaultValue = "/") String to) {
        return "redirect:" + (OWN_PAGE.matcher(to).matches() ? to : "/");
    }
}
