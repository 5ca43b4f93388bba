package io.mebuki.portal.errors;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Gives back, after the sign-in, the form that could not be sent before it. */
@Controller
class KeptFormController {

    /** Asks for the sign-in like every page that is not for guests. */
    @GetMapping("/login/kept")
    String kept(
            @SessionAttribute(name = SignInAgain.KEPT, required = false) @Nullable KeptForm form,
            Principal reader,
            HttpSession session,
            Model model) {
        session.removeAttribute(SignInAgain.KEPT);
        if (form == null || !form.author().equals(reader.getName())) {
            return "redirect:/";
        }
        model.addAttribute("form", form);
        return "login-kept";
    }
}
