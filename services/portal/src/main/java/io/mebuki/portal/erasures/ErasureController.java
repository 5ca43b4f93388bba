package io.mebuki.portal.erasures;

import io.mebuki.client.api.ErasuresApi;
import io.mebuki.client.api.SeedsApi;
import io.mebuki.client.model.Erasure;
import io.mebuki.client.model.ErasureInput;
import io.mebuki.client.model.ErasurePerson;
import io.mebuki.client.model.Person;
import io.mebuki.client.model.Seed;
import io.mebuki.portal.api.Complaints;
import io.mebuki.portal.api.Inputs;
import io.mebuki.portal.api.Sent;
import io.mebuki.portal.login.Viewers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Erasures of the institute. People are named in addresses by their place in the seed, since addresses end up in logs and histories.
 */
@Controller
@PreAuthorize("hasAuthority('seeds:write')")
class ErasureController {

    private static final int PAGE = 20;

    private final ErasuresApi erasures;
    private final SeedsApi seeds;
    private final Viewers viewers;

    ErasureController(ErasuresApi erasures, SeedsApi seeds, Viewers viewers) {
        this.erasures = erasures;
        this.seeds = seeds;
        this.viewers = viewers;
    }

    @GetMapping("/erasures")
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        var page = erasures.listErasures(cursor, PAGE);
        model.addAttribute("erasures", page.getItems());
        model.addAttribute("next", page.getNextCursor());
        model.addAttribute("first", cursor == null);
        return "erasures/list";
    }

    @GetMapping("/erasures/{id}")
    String show(@PathVariable UUID id, Model model) {
        addProof(id, model);
        return "erasures/erasure";
    }

    /** The part of the page that asks for itself again until nothing is found any more. */
    @GetMapping("/erasures/{id}/proof")
    String proof(@PathVariable UUID id, Model model) {
        addProof(id, model);
        return "erasures/proof";
    }

    private void addProof(UUID id, Model model) {
        var proof = erasures.getErasureProof(id);
        model.addAttribute("erasure", proof.getErasure());
        model.addAttribute("stores", proof.getStores());
        model.addAttribute("soon", proof.getErasure().getStatus() != Erasure.StatusEnum.COMPLETED);
    }

    @PostMapping("/erasures/{id}/proof")
    String lookAgain(@PathVariable UUID id) {
        erasures.repeatErasureProof(id);
        return "redirect:/erasures/" + id;
    }

    @GetMapping("/seeds/{id}/erasure")
    String askBeforeSeed(@PathVariable UUID id, Model model) {
        model.addAttribute("seed", own(id));
        return confirmation(new Complaints(), model);
    }

    @PostMapping("/seeds/{id}/erasure")
    String eraseSeed(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam String once,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("seed", own(id));
        return erase(new ErasureInput().seedId(id), sure, once, response, model);
    }

    @GetMapping("/seeds/{id}/people/{place}/erasure")
    String askBeforePerson(@PathVariable UUID id, @PathVariable int place, Model model) {
        addPerson(id, place, model);
        return confirmation(new Complaints(), model);
    }

    @PostMapping("/seeds/{id}/people/{place}/erasure")
    String erasePerson(
            @PathVariable UUID id,
            @PathVariable int place,
            @RequestParam String person,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam String once,
            HttpServletResponse response,
            Model model) {
        var named = addPerson(id, place, model);
        if (!named.getSourceId().equals(person)) { // somebody has changed the seed meanwhile
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return erase(new ErasureInput().person(new ErasurePerson().sourceId(person)), sure, once, response, model);
    }

    private Person addPerson(UUID id, int place, Model model) {
        var seed = own(id);
        var people = seed.getPeople();
        if (people == null || place < 0 || place >= people.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var person = Objects.requireNonNull(people.get(place));
        model.addAttribute("seed", seed);
        model.addAttribute("person", person);
        model.addAttribute("place", place);
        return person;
    }

    private String erase(ErasureInput input, boolean sure, String once, HttpServletResponse response, Model model) {
        var inputs = new Inputs();
        if (!sure) {
            inputs.complaints().add("sure", "a tick");
        }
        return switch (Sent.attempt(inputs, () -> erasures.startErasure(input, once))) {
            case Sent.Done<Erasure>(var erasure) -> "redirect:/erasures/" + erasure.getId();
            case Sent.Refused<Erasure>(var complaints) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield confirmation(complaints, model);
            }
        };
    }

    private static String confirmation(Complaints complaints, Model model) {
        model.addAttribute("complaints", complaints);
        return "erasures/confirmation";
    }

    /** Another's seed can be read, but for its reader no page exists that erases it. */
    private Seed own(UUID id) {
        var seed = seeds.getSeed(id);
        if (!viewers.current().may("seeds:write", seed.getPublisher().getAlias())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return seed;
    }
}
