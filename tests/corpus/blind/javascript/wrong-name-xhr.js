function load(key, done) {
  var xhr = new XMLHttpRequest();
  xhr.open('GET', 'https://api.bytestack.dev/v1/sources');
  xhr.setRequestHeader('X-API-Key', key);
  xhr.onload = function () { done(JSON.parse(xhr.responseText)); };
  xhr.send();
}
