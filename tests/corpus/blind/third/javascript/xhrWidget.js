(function () {
  var target = document.getElementById('mentions');
  if (!target) return;

  var xhr = new XMLHttpRequest();
  xhr.open('GET', 'https://api.bytestack.dev/v1/queries/latest');
  xhr.setRequestHeader('Accept', 'application/json');
  xhr.setRequestHeader('Authorization', 'Bearer ');
  xhr.onload = function () {
    if (xhr.status !== 200) {
      target.textContent = 'Mentions are not available right now.';
      return;
    }
    target.textContent = JSON.parse(xhr.responseText).summary;
  };
  xhr.send();
})();
