(function () {
  var button = document.getElementById("code-switch");
  var blocks = document.querySelectorAll("details.code");
  if (!blocks.length) { return; }
  button.hidden = false;
  button.addEventListener("click", function () {
    var shown = document.body.classList.toggle("show-code");
    button.setAttribute("aria-pressed", String(shown));
    button.textContent = shown ? button.dataset.hide : button.dataset.show;
    blocks.forEach(function (block) { block.open = shown; });
  });
})();
