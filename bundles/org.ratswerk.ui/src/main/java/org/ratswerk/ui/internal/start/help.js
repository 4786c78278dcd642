(function () {
  'use strict';
  const page = document.getElementById('page');
  // The pages come from installed bundles; scripts in them do not run.
  ratswerk.on('show', function (message) {
    page.innerHTML = message.html;
    document.body.scrollTop = 0;
    window.scrollTo(0, 0);
  });
  ratswerk.on('focus', function () { page.focus(); });
}());
