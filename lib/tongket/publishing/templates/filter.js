(function () {
  var form = document.getElementById("filter");
  var rows = Array.prototype.slice.call(document.querySelectorAll("#entries tbody tr"));
  var query = document.getElementById("q"), year = document.getElementById("year"), region = document.getElementById("region");
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\u0111/g, "d").replace(/\u0110/g, "D").toLowerCase();
  }
  var texts = rows.map(function (row) { return plain(row.dataset.text); });
  function filter() {
    var words = plain(query.value).split(/\s+/).filter(Boolean), shown = 0;
    rows.forEach(function (row, at) {
      var found = words.every(function (word) { return texts[at].indexOf(word) >= 0; }) &&
        (!year.value || row.dataset.year === year.value) && (!region.value || row.dataset.region === region.value);
      row.hidden = !found;
      shown += found ? 1 : 0;
    });
    document.getElementById("count").textContent = shown;
    document.getElementById("nothing").hidden = shown > 0;
  }
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  filter();
})();
