(function () {
  var label = document.body.dataset.scrolls;
  function tell() {
    document.querySelectorAll(".table, .tk-scroll, .output, pre").forEach(function (box) {
      var wide = box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== "visible";
      if (wide === box.classList.contains("scrolls")) { return; }
      box.classList.toggle("scrolls", wide);
      if (wide) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", label);
      } else {
        ["tabindex", "role", "aria-label"].forEach(function (name) { box.removeAttribute(name); });
      }
    });
  }
  tell();
  addEventListener("resize", tell);
  document.addEventListener("toggle", tell, true);
})();
