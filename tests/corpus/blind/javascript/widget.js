(function () {
  var box = document.getElementById('mentions');

  function draw(rows) {
    box.textContent = rows.map(function (r) { return r.text; }).join('\n');
  }

  fetch('https://api.bytestack.dev/v1/results/latest')
    .then(function (r) { return r.json(); })
    .then(function (j) { draw(j.rows); });
})();
