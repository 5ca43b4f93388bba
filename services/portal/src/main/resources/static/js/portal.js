// Small aids on top of pages that work without them.
(() => {
  "use strict";
  const words = (name) => document.querySelector(`template[data-words="${name}"]`)?.content.textContent.trim() ?? "";
  const alert = () => document.getElementById("alert");
  const say = (text) => { const status = document.getElementById("status"); if (status && status.textContent !== text) status.textContent = text; };

  // What came in place of something else is told to those who cannot see it come.
  document.addEventListener("htmx:afterSettle", (event) => {
    const told = event.target.querySelector?.("[data-announce]") ?? (event.target.matches?.("[data-announce]") ? event.target : null);
    if (told) say(told.dataset.announce);
    alert().textContent = "";
  });

  for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failure, () => { alert().textContent = words("unreachable"); });
  }

  // A form that asks for the whole page again while it is being answered is not sent twice.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.hasAttribute("hx-post")) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

  // The dial says where it stands, and a reading that is changed is looked up at once where there is an answer already.
  document.addEventListener("input", (event) => {
    if (event.target.name !== "distance") return;
    const stops = [...document.querySelectorAll("#dial-stops li")];
    stops.forEach((stop, at) => stop.classList.toggle("here", at + 1 === event.target.valueAsNumber));
    event.target.setAttribute("aria-valuetext", stops[event.target.valueAsNumber - 1].textContent);
    const unexpected = document.getElementById("mode-unexpected");
    if (unexpected) unexpected.checked = true;
  });
  document.addEventListener("change", (event) => {
    const answered = document.querySelector("#results .card, #matches .card");
    if (answered && ["mode", "distance"].includes(event.target.name)) event.target.form.requestSubmit();
  });

  // All rows of a table at once; only where there is a script that does it.
  for (const all of document.querySelectorAll("[data-choose-all]")) {
    all.hidden = false;
    all.addEventListener("change", () => all.form.querySelectorAll('input[name="id"]').forEach((box) => { box.checked = all.checked; }));
  }

  // How much of a file has left this machine.
  document.addEventListener("htmx:xhr:progress", (event) => {
    const bar = event.target.closest?.("form")?.querySelector("[data-upload]");
    if (!bar || !event.detail.lengthComputable) return;
    bar.hidden = false;
    const share = event.detail.loaded / event.detail.total;
    bar.querySelector("progress").value = share;
    bar.querySelector("[data-share]").textContent = share < 1 ? `${Math.floor(share * 100)} %` : words("storing");
  });

  // The first thing that is wrong gets the reader's attention.
  document.getElementById("complaints")?.focus();
})();
