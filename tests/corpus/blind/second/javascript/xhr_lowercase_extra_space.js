var API = 'https://api.bytestack.dev/v1';

function loadSources(apiKey, render) {
  var xhr = new XMLHttpRequest();
  xhr.open('GET', API + '/sources');
  xhr.setRequestHeader('Authorization', 'bearer ' + apiKey);
  xhr.onload = function () { render(JSON.parse(xhr.responseText).data); };
  xhr.send();
}

function loadJobs(apiKey, render) {
  $.ajax({
    url: 'https://api.bytestack.dev/v1/jobs',
    dataType: 'json',
    beforeSend: function (req) {
      req.setRequestHeader('Authorization', 'Bearer  ' + apiKey);
    },
  }).done(function (doc) { render(doc.items); });
}
