(function () {
  "use strict";
  var current = null;

  function findings() { return Array.from(document.querySelectorAll(".finding")); }

  function ready() {
    document.querySelectorAll(".keys").forEach(function (hint) { hint.hidden = false; });
  }

  function select(finding) {
    if (current) { current.classList.remove("current"); }
    current = finding;
    if (!current) { return; }
    current.classList.add("current");
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: "start" });
  }

  function move(step) {
    var all = findings();
    var place = all.indexOf(current);
    if (all.length) { select(all[place < 0 ? 0 : Math.max(0, Math.min(all.length - 1, place + step))]); }
  }

  function choose(status) {
    var form = current && current.querySelector(".decide");
    if (!form) { return; }
    form.open = true;
    form.querySelector("[value=" + status + "]").checked = true;
    form.querySelector("textarea").focus();
  }

  function show(page, address) {
    var place = Math.max(0, findings().indexOf(current));
    var fresh = new DOMParser().parseFromString(page, "text/html");
    document.title = fresh.title;
    document.getElementById("page").replaceWith(document.adoptNode(fresh.getElementById("page")));
    if (address) { history.replaceState(null, "", address); }
    ready();
    current = null;
    var problem = document.querySelector(".problem");
    if (problem) { problem.scrollIntoView({ block: "center" }); problem.focus({ preventScroll: true }); return; }
    var all = findings();
    if (all.length) { select(all[Math.min(place, all.length - 1)]); }
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post") { return; }
    event.preventDefault();
    var button = form.querySelector("button");
    button.disabled = true;
    if (form.closest(".finding")) { current = form.closest(".finding"); }
    fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" })
      .then(function (answer) {
        if (!(answer.headers.get("content-type") || "").startsWith("text/html")) { throw new Error(); }
        return answer.text().then(function (page) { show(page, answer.redirected ? answer.url : null); });
      })
      .catch(function () {
        button.disabled = false;
        document.getElementById("status").textContent = "Not saved: is 'crosscheck review' still running?";
        document.getElementById("status").scrollIntoView({ block: "center" });
      });
  });

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      if (event.key === "Escape") { event.target.blur(); }
      return;
    }
    var choices = { a: "accepted", d: "false-positive", c: "correction-requested" };
    if (event.key === "j") { move(1); }
    else if (event.key === "k") { move(-1); }
    else if (choices[event.key] && current) { event.preventDefault(); choose(choices[event.key]); }
  });

  ready();
})();
