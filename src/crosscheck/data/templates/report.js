(function () {
  "use strict";
  var findings = Array.from(document.querySelectorAll(".finding"));
  var bar = document.querySelector(".bar");
  if (!bar) { return; }
  var search = document.getElementById("search");
  var selects = Array.from(bar.querySelectorAll("select"));
  var count = document.getElementById("count");
  var current = null;
  bar.hidden = false;
  document.querySelectorAll("button.copy").forEach(function (button) { button.hidden = false; });

  function chosen(select, finding) {
    if (!select.value) { return true; }
    if (select.name === "source") { return finding.dataset.sources.split(" ").includes(select.value); }
    return finding.dataset[select.name] === select.value;
  }

  function filter() {
    var wanted = {};
    bar.querySelectorAll("[name=severity]").forEach(function (box) { wanted[box.value] = box.checked; });
    var words = search.value.trim().toLowerCase();
    var shown = 0;
    findings.forEach(function (finding) {
      var fits = wanted[finding.dataset.severity] && selects.every(function (select) { return chosen(select, finding); }) &&
        (!words || finding.textContent.toLowerCase().includes(words));
      finding.hidden = !fits;
      if (fits) { shown += 1; }
    });
    document.querySelectorAll("details.more").forEach(function (fold) {
      var inside = Array.from(fold.querySelectorAll(".finding"));
      fold.hidden = inside.every(function (finding) { return finding.hidden; });
    });
    count.textContent = shown + " of " + findings.length + " shown";
  }

  function move(step) {
    var open = findings.filter(function (finding) { return !finding.hidden; });
    if (!open.length) { return; }
    var place = open.indexOf(current);
    place = place < 0 ? (step > 0 ? 0 : open.length - 1) : Math.max(0, Math.min(open.length - 1, place + step));
    if (current) { current.classList.remove("current"); }
    current = open[place];
    current.classList.add("current");
    var fold = current.closest("details");
    if (fold) { fold.open = true; }
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: "start" });
  }

  function copy(button) {
    var code = button.parentNode.querySelector("code");
    var say = function (word) {
      button.textContent = word;
      setTimeout(function () { button.textContent = "Copy"; }, 1500);
    };
    var select = function () {
      getSelection().selectAllChildren(code);
      say("Press Ctrl+C");
    };
    if (!navigator.clipboard) { select(); return; }
    navigator.clipboard.writeText(code.textContent).then(function () { say("Copied"); }, select);
  }

  bar.addEventListener("input", filter);
  document.addEventListener("click", function (event) {
    if (event.target.matches("button.copy")) { copy(event.target); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      if (event.key === "Escape") { event.target.blur(); }
      if (event.target.type !== "checkbox") { return; }
    }
    if (event.key === "j") { move(1); }
    else if (event.key === "k") { move(-1); }
    else if (event.key === "/") { event.preventDefault(); search.focus(); }
    else if (current && event.key === "c") { copy(current.querySelector("button.copy")); }
    else if (current && event.key === "o") {
      var fold = current.querySelector("details");
      if (fold) { fold.open = !fold.open; }
    }
  });
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (fold) { fold.open = true; });
  });
  filter();
})();
