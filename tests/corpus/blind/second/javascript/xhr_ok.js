(function (root) {
  'use strict';

  function request(method, path, body, done) {
    var key = root.localStorage.getItem('bytestack.apiKey');
    if (!key) return done(new Error('no key configured'));
    var xhr = new XMLHttpRequest();
    xhr.open(method, 'https://api.bytestack.dev/v1' + path, true);
    xhr.setRequestHeader('Authorization', 'Bearer ' + key);
    if (body) xhr.setRequestHeader('Content-Type', 'application/json');
    xhr.responseType = 'json';
    xhr.onload = function () {
      done(xhr.status < 400 ? null : new Error('HTTP ' + xhr.status), xhr.response);
    };
    xhr.onerror = function () { done(new Error('network')); };
    xhr.send(body ? JSON.stringify(body) : null);
  }

  root.Mentions = { request: request };
})(window);
