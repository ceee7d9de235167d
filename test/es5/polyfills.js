// What a page of the ES5 age may bring along: the least of what the tag needs, written in ES5, after page.js.
// Each can be deleted again. What a promise has to do is kept in `jobs` until `runJobs` does it: a real one does it before the next timer.
var jobs = [];
function runJobs() {
  while (jobs.length) jobs.shift()();
}
window.Promise = function Promise(start) {
  var self = this;
  self.state = 'open';
  self.listeners = [];
  function settle(state, value) {
    if (self.state !== 'open') return;
    self.state = state;
    self.value = value;
    self.listeners.forEach(function (listener) {
      jobs.push(listener);
    });
  }
  function resolve(value) {
    if (self.resolved) return;
    self.resolved = true;
    follow(value);
  }
  function follow(value) {
    if (value && typeof value.then === 'function') {
      jobs.push(function () {
        value.then(follow, function (reason) {
          settle('rejected', reason);
        });
      });
    } else settle('fulfilled', value);
  }
  function reject(reason) {
    if (self.resolved) return;
    self.resolved = true;
    settle('rejected', reason);
  }
  try {
    start(resolve, reject);
  } catch (error) {
    reject(error);
  }
};
Promise.prototype.then = function (onFulfilled, onRejected) {
  var self = this;
  return new Promise(function (resolve, reject) {
    function listener() {
      var handler = self.state === 'fulfilled' ? onFulfilled : onRejected;
      if (typeof handler !== 'function') return self.state === 'fulfilled' ? resolve(self.value) : reject(self.value);
      try {
        resolve(handler(self.value));
      } catch (error) {
        reject(error);
      }
    }
    if (self.state === 'open') self.listeners.push(listener);
    else jobs.push(listener);
  });
};
Promise.prototype['catch'] = function (onRejected) {
  return this.then(undefined, onRejected);
};
Promise.resolve = function (value) {
  return new Promise(function (resolve) {
    resolve(value);
  });
};
Promise.all = function (promises) {
  return new Promise(function (resolve, reject) {
    var values = [];
    var open = promises.length;
    if (!open) resolve(values);
    promises.forEach(function (promise, index) {
      Promise.resolve(promise).then(function (value) {
        values[index] = value;
        if (!--open) resolve(values);
      }, reject);
    });
  });
};

window.URLSearchParams = function URLSearchParams(init) {
  var pairs = [];
  if (typeof init === 'string') {
    init
      .replace(/^\?/, '')
      .split('&')
      .forEach(function (pair) {
        var parts = pair.split('=');
        if (pair) pairs.push([parts[0], decodeURIComponent((parts[1] || '').replace(/\+/g, ' '))]);
      });
  } else {
    Object.keys(init).forEach(function (key) {
      pairs.push([key, '' + init[key]]);
    });
  }
  this.get = function (name) {
    var found = pairs.filter(function (pair) {
      return pair[0] === name;
    })[0];
    return found ? found[1] : null;
  };
  this.forEach = function (each) {
    pairs.forEach(function (pair) {
      each(pair[1], pair[0]);
    });
  };
  this.toString = function () {
    return pairs
      .map(function (pair) {
        return pair.map(encodeURIComponent).join('=').replace(/%20/g, '+');
      })
      .join('&');
  };
};

window.URL = function URL(url, base) {
  var full = url.charAt(0) === '/' ? base.replace(/^(https?:\/\/[^/]*).*/, '$1') + url : url;
  var parts = /^(https?:)\/\/(?:[^/@]*@)?([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/.exec(full);
  if (!parts) throw new TypeError('Invalid URL');
  this.origin = parts[1] + '//' + parts[2];
  this.pathname = parts[3] || '/';
  this.search = parts[4] || '';
  this.searchParams = new URLSearchParams(this.search);
  this.href = this.origin + this.pathname + this.search + (parts[5] || '');
};

window.Blob = function Blob(parts) {
  this.size = encodeURIComponent(parts.join('')).replace(/%../g, 'x').length;
};
Object.assign = function (target) {
  for (var index = 1; index < arguments.length; index++) {
    for (var key in arguments[index]) target[key] = arguments[index][key];
  }
  return target;
};
Number.isFinite = function (value) {
  return typeof value === 'number' && isFinite(value);
};
Number.isNaN = function (value) {
  return value !== value;
};
window.fetch = function fetch(url, init) {
  sent.push({ method: init.method, url: url, body: init.body });
  return Promise.resolve({ ok: true, status: 200 });
};
