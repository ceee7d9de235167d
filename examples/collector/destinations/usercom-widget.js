/*
 * A stand-in for the widget of User.com, written for this collector. It is not theirs, and sends nothing to them.
 *
 * Documented by User.com, and so here: the globals `userengage(command, attributes)` and `UE` with its three functions
 * exist only once the script has run; `civchat` holds the settings; the first page hit is automatic; `UE.pageHit`
 * requires an apiKey; there is no queue before the script, none offline, and no answer to a call.
 *
 * Invented, as what the widget sends is not public: all of its requests, and that a call is recorded at once. That
 * `UE.destroy` removes the globals, and that `civchat.onLoad` is called after the page hit, is no more than likely.
 */
(function (origin) {
  function record(call, args) {
    var apiKey = window.civchat && window.civchat.apiKey;
    var body = JSON.stringify({ call: call, args: args, url: location.href, apiKey: apiKey });
    // A text, so that there is no preflight; what fails is lost, as offline.
    fetch(origin + '/usercom/calls', { method: 'POST', keepalive: true, body: body }).then(null, function () {});
  }

  // Whatever the command is: the collector tells which ones register nothing.
  window.userengage = function () {
    // biome-ignore lint/complexity/noArguments: there are no rest parameters in ES5.
    record('userengage', [].slice.call(arguments));
  };

  window.UE = {
    pageHit: function (attributes) {
      if (attributes && attributes.apiKey) record('UE.pageHit', [attributes]);
      else console.error('UE.pageHit: apiKey is required');
    },
    resetAuth: function (attributes) {
      record('UE.resetAuth', [attributes]);
    },
    destroy: function () {
      record('UE.destroy', []);
      delete window.userengage;
      delete window.UE;
    },
  };

  record('page hit on load', []);
  if (window.civchat && typeof window.civchat.onLoad === 'function') window.civchat.onLoad();
})(document.currentScript.src.replace(/^(\w+:\/\/[^/]+).*$/, '$1'));
