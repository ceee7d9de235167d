// The least that a browser of the ES5 age gives to a script: what the tag reads and calls, written in ES5.
// Requests are kept in `sent`, timers in `timers`; nothing newer than ES5 is here.
var window = this;
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
