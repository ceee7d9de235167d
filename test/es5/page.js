// The least that a browser of the ES5 age gives to a script: what the tag reads and calls, written in ES5.
// Requests are kept in `sent`, timers in `timers`; nothing newer than ES5 is here.
var window = this;
var parent = this;
var sent = [];
var timers = [];
var listeners = {};
var location = { href: 'http://app.test/a?b=c', protocol: 'http:', hostname: 'app.test' };
var navigator = { language: 'en', onLine: true };
var screen = { width: 1024, height: 768 };
var console = {
  log: function (line) {
    print('log ' + line);
  },
  error: function (line) {
    print('error ' + line);
  },
};
var history = { pushState: function () {}, replaceState: function () {} };
var script = {
  dataset: {
    code: 'abcdefghijklmnopqrstuvwxyz012345',
    projectId: 'aUn1quEid-3x',
    firstpartyKey: 'write-key',
    firstpartyEndpoint: 'https://fp.app.test',
    customerioKey: 'write-key',
    usercomKey: 'api-key',
    plausibleDomain: 'app.test',
    websiteId: '5d710dbd-3a2e-43e3-a553-97b415090c63',
    goatcounter: 'https://code.goatcounter.com/count',
    matomoUrl: 'https://m.app.test/',
    matomoSite: '1',
    posthogKey: 'phc_key',
    ownEndpoint: 'https://own.app.test/e',
  },
  id: '',
  tagName: 'SCRIPT',
  matches: function () {
    return true;
  },
};
var document = {
  cookie: '',
  body: {},
  title: 'Title',
  referrer: '',
  currentScript: script,
  hidden: false,
  querySelector: function () {
    return null;
  },
  querySelectorAll: function () {
    return [];
  },
};
function addEventListener(type, listener) {
  (listeners[type] = listeners[type] || []).push(listener);
}
function setTimeout(action, _delay, value) {
  timers.push(function () {
    action(value);
  });
  return timers.length;
}
function clearTimeout(id) {
  timers[id - 1] = undefined;
}
function setInterval() {}
function userengage(command, attributes) {
  sent.push({ method: 'CALL', url: command, body: JSON.stringify(attributes) });
}
function runTimers() {
  var due = timers;
  timers = [];
  for (var index = 0; index < due.length; index++) if (due[index]) due[index]();
}
