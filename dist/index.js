import { w as warn, a as advise } from './shared/advise.js';
import { f as fail, a as check, t as tagOf, c as copyValue } from './shared/copyValue.js';
import { a as addTimeZone } from './shared/addTimeZone.js';
import { a as addUserAgent } from './shared/addUserAgent.js';

/** Listens for the page's whole life, before anybody can stop the event on its way. */
const on = (types, listener) => types.split(' ').forEach((type) => {
    addEventListener(type, listener, true);
});

/** Makes what listens as `on` does, until it is ended. */
const createListeners = () => {
    let all = [];
    return {
        on: ((types, listener) => {
            all.push([types, listener]);
            on(types, listener);
        }),
        end: () => {
            all.forEach(([types, listener]) => {
                types.split(' ').forEach((type) => {
                    removeEventListener(type, listener, true);
                });
            });
            all = [];
        },
    };
};

const NAMES = ['pushState', 'replaceState'];
/**
 * Remembers what the history has in place of the browser's own functions, which are on its prototype: usually nothing.
 * Called before and after ours are put there, by the latter it knows them.
 */
const keepHistory = () => ({ ...history });
/** Puts back what was there before ours, but for a function that somebody else has replaced since: it may call ours. */
const restoreHistory = (before, ours) => NAMES.forEach((name) => {
    if (history[name] !== ours[name])
        return;
    delete history[name];
    Object.assign(history, before[name] && { [name]: before[name] });
});

/** {@inheritDoc everywhere} Who imports a module has promises. */
const later = (start) => {
    const promise = new Promise(start);
    promise.catch(() => { });
    return promise;
};

/**
 * Remembers on the visitor's device that nothing is to be sent, or forgets it: by the word of Pirsch's own script
 * (https://docs.pirsch.io/advanced/traffic-filter).
 */
const optOut = (isOut) => {
    try {
        if (isOut)
            localStorage.disable_pirsch = '1';
        else
            delete localStorage.disable_pirsch;
    }
    catch (_a) {
        // Where storage is denied it holds for this page.
    }
};

/** 5 minutes: who did not touch the page for longer is not reading it. */
const UNUSED = 300;
/**
 * Runs an action every so many seconds while the page is visible and in use, and when the last one is done. Unused time is
 * counted in beats, so that a clock that jumps changes nothing.
 *
 * @returns the timer that ends it; its type is left to the compiler, so that no declaration asks for that of the DOM
 */
const startHeartbeat = (on, seconds, beat) => {
    let unused = 0;
    let beating = false;
    on('click keydown mousemove scroll visibilitychange', () => {
        unused = 0;
    });
    // What a page in the back/forward cache had begun may never be answered.
    on('pageshow', () => {
        beating = false;
    });
    return setInterval(() => {
        if (document.hidden || (unused += seconds) > UNUSED || beating)
            return;
        let answered = false;
        beat(() => {
            answered = true;
            beating = false;
        });
        // Only a later task can bring the answer, so only from then on is a beat in flight: a clock that is set forward in one
        // step has all its beats.
        later((resolve) => resolve()).then(() => {
            beating = !answered;
        });
    }, seconds * 1000);
};

/**
 * Heartbeats begin when a pageview or an event was accepted. 403 says that the session is over: they wait for the next
 * one. 402, 404 and 410 say that there is no use in going on.
 */
const nextPulse = (pulse, kind, { ok, status }) => {
    if (pulse === 'over' || !status)
        return pulse;
    if (ok)
        return 'beating';
    if (kind !== 'heartbeat')
        return pulse;
    return status === 403 ? 'waiting' : /402|404|410/.test(status) ? 'over' : pulse;
};

/**
 * The seconds between two heartbeats; 0 for none.
 *
 * @param warn is told when it is neither a number nor `off`; it goes on with the default
 */
const readHeartbeat = (heartbeat = 30, warn) => {
    if (/^([1-9]\d{0,4}|off)$/.test(heartbeat))
        return +heartbeat || 0;
    warn(fail('invalid', 'heartbeat must be seconds or off, not ' + heartbeat));
    return 30;
};

/** Whether this browser is opted out, by Pirsch's own key. Where storage is denied the mere mention of it throws. */
const optedOut = () => {
    try {
        return !!localStorage.disable_pirsch;
    }
    catch (_a) {
        return false;
    }
};

/** What the last ending of a delivery means for the destination that it was for. */
const judge = (ending, { url, call, duplicate, destination }) => {
    if (ending === 'queued')
        return { ok: true, queued: true };
    if (ending < 400)
        return { ok: true, status: ending };
    if (ending === duplicate)
        return { ok: true, status: ending, skipped: 'duplicate' };
    const status = typeof ending === 'number' ? ending : undefined;
    const said = ending === 'unsent' ? 'network' : ending;
    return {
        ok: false,
        reason: status ? 'refused' : said.split(',')[0],
        message: destination + ': ' + said + ', ' + (call || url),
        status,
        destination,
    };
};

/** How many bytes a text has as UTF-8, in which it is sent. */
const byteLength = (text) => 
// A surrogate is half of a character of 4 bytes, and is replaced by 2.
text.replace(/[\u0080-\u07ff\ud800-\udfff]/g, '..').replace(/[\u0800-\uffff]/g, '...').length;

/** Bytes. No destination documents a limit; what servers take unless told otherwise is about this much. */
const LARGEST = 1e6;
/**
 * What is to be sent: one delivery for each destination that gets this kind now and has something to tell.
 *
 * @throws when it is not valid for one of them
 */
const prepare = (routes, kind, page, event) => {
    const jobs = [];
    routes.forEach((route) => {
        const demand = (ok, what, must, was) => check(ok, what, must, was, route.name);
        const given = route[kind] && (kind !== 'heartbeat' || route.pulse === 'beating') && route.deliver(kind, page, event, demand);
        if (given) {
            const cargo = Object.create(null);
            Object.keys(given).forEach((key) => {
                cargo[key] = given[key];
            });
            const { url, call, body } = cargo;
            demand(/^\S+$/.test(route.id || ''), 'key', 'text without spaces', route.id);
            demand(call || /^(https?:)?\/\/?[^\s/]\S*$/i.test(url), 'endpoint', 'an address', url);
            cargo.size = byteLength(body || '');
            demand(cargo.size <= LARGEST, kind, 'at most 1,000,000 bytes', cargo.size);
            cargo.fleeting = kind === 'heartbeat';
            cargo.destination = route.name;
            jobs.push([route, cargo]);
        }
    });
    return jobs;
};

/** Hosts that only their developer visits. `localhost.evil.com` is not one of them. */
const LOCAL = /^file:|^\w+:\/\/([^/]+\.)?(localhost|127(\.\d+){3}|\[::1]|0\.0\.0\.0)[:/]/;
/**
 * Why something is not to be sent, if there is a reason.
 *
 * @param url the address bar
 * @param path the path that is reported
 * @param warn is told what is wrong with a pattern, which is then left out
 */
const skipReason = (url, path, settings, optedOut, warn) => {
    const matches = (patterns) => 
    // Not at a comma inside braces, as in `{1,3}`.
    patterns.split(/,(?![^{]*})/).some((pattern) => {
        try {
            return !!pattern && path.search(pattern.trim()) >= 0;
        }
        catch (_a) {
            warn(fail('invalid', 'pattern ' + pattern + ' is no regular expression'));
            return false;
        }
    });
    if (optedOut)
        return 'opt-out';
    if ((settings.include && !matches(settings.include)) || (settings.exclude && matches(settings.exclude))) {
        return 'excluded';
    }
    return !settings.dev && LOCAL.test(url) ? 'localhost' : undefined;
};

/**
 * What a call is told: the first failure, with who took it all the same, or else what the first destination said.
 *
 * @param endings in the order of the jobs; nothing where there was no answer
 * @param late why there was none
 */
const sumUp = (jobs, endings, late) => {
    const results = {};
    let failed;
    let taken = '';
    const result = (index) => {
        return judge(endings[index] || (late + ', no answer in 10 s, still trying'), jobs[index][1]);
    };
    jobs.forEach(([{ name, id }], index) => {
        const who = results[name] ? name + ' ' + id : name;
        const { ok } = (results[who] = result(index));
        if (ok)
            taken += '; taken by ' + who;
        else if (failed === undefined)
            failed = index;
    });
    // Not the one that is among the results: it gets them.
    const first = result(failed || 0);
    const outcome = first.ok
        ? first
        : fail(first.reason, first.message + taken, first.destination, first.status);
    if (jobs[1])
        outcome.results = results;
    return outcome;
};

/** Milliseconds within which a call is told something. */
const LIMIT = 10000;
/** What was captured, as a page may replace it. */
const { stringify } = JSON;
/**
 * Makes what sends to all of the destinations that take a kind, or to none of them.
 *
 * @param pass lets an event go, once it may
 * @param deliver carries a delivery to its end
 * @param kit what there is of the equipment when something is sent
 */
const createDispatch = (settings, pass, deliver, kit) => 
/**
 * Tells the outcome when the last destination has answered or, of an event, when the time is up.
 *
 * @param read gives the event, or throws what is wrong with it
 * @returns why nothing is sent, when that is deliberate
 */
(routes, kind, page, done, read) => {
    try {
        const skipped = skipReason(location.href, page.path, settings, optedOut(), warn);
        kit.additions.forEach((addTo) => {
            addTo(page, routes, skipped);
        });
        const event = read && read();
        const jobs = prepare(routes, kind, page, event);
        let left = jobs.length;
        if (event ? !routes.some((route) => route.event) : !routes[0])
            throw fail('invalid', 'nothing is sent: no id for it on the script tag');
        if (skipped === 'localhost') {
            if (event) {
                const { name, duration, meta } = event;
                console.log('Pirsch event: ' + name + ' ' + stringify({ duration, meta }));
            }
            if (kit.advise)
                kit.advise(jobs, page, event);
        }
        if (skipped || !left) {
            done({ ok: true, skipped: skipped || 'excluded' });
            return skipped;
        }
        const endings = [];
        let limit;
        const tell = () => {
            clearTimeout(limit);
            done(sumUp(jobs, endings, navigator.onLine === false ? 'offline' : 'timeout'));
        };
        const send = () => jobs.forEach(([route, cargo], index) => {
            deliver(cargo, (ending) => {
                endings[index] = ending;
                if (kit.nextPulse)
                    route.pulse = kit.nextPulse(route.pulse, kind, judge(ending, cargo));
                if (!--left)
                    tell();
            });
        });
        if (event) {
            let isHeld = true;
            limit = setTimeout(() => {
                if (isHeld)
                    done({ ok: true, queued: true });
                else
                    tell();
            }, LIMIT);
            pass(() => {
                isHeld = false;
                send();
            });
        }
        else
            send();
    }
    catch (problem) {
        const error = problem.reason
            ? problem
            : fail('invalid', 'options or a destination threw ' + problem);
        warn(error);
        done(error);
    }
    return undefined;
};

const isRecord = (value) => tagOf(value) === '[object Object]';
/**
 * Our own copy of what a caller gave; throws what is wrong with it.
 * Every field is read once: a getter runs once, and what the caller changes later changes nothing.
 *
 * @param copy copies a value of the metadata, and says what is wrong with it; left out where no destination takes others
 * than scalars, which need no copy
 */
const readEvent = (name, options = {}, copy) => {
    /** What the caller gave, and not what a page put on `Object.prototype`. */
    const own = (key) => Object.keys(options).indexOf(key) < 0 ? undefined : options[key];
    check(typeof name === 'string' && name.trim(), 'name', 'non-empty text', name);
    check(isRecord(options), 'options', 'an object', options);
    const duration = own('duration');
    const given = own('meta');
    // Without a prototype `__proto__` is a key like any other.
    const meta = Object.create(null);
    check(duration === undefined || (typeof duration === 'number' && duration >= 0 && duration < Infinity), 'duration', 'seconds', duration);
    if (given !== undefined) {
        check(isRecord(given), 'meta', 'an object', given);
        Object.keys(given).forEach((key) => {
            meta[key] = copy ? copy(given[key], 'meta.' + key) : given[key];
        });
    }
    return {
        name: name.trim(),
        duration,
        meta,
        unique: own('unique'),
        nonInteractive: own('non_interactive'),
        id: own('id'),
        timestamp: own('timestamp'),
    };
};

/** Characters. Longer addresses are of no use to anybody, and could take seconds to look through. */
const LONGEST_URL = 8000;
/** Only the query before the hash: what follows a `?` inside the hash is a route of the application's. */
const withoutQuery$1 = (url) => url.replace(/^([^?#]*)\?[^#]*/, '$1');
/** Makes a page that was just read what is reported of it. */
const reportPage = (page, settings) => {
    page.url = page.url.slice(0, LONGEST_URL);
    if (settings.disableQuery) {
        page.url = withoutQuery$1(page.url);
        page.referrer = withoutQuery$1(page.referrer);
    }
    if (settings.dev && settings.dev !== true)
        page.url = page.url.replace(/\/\/[^/]*/, '//' + settings.dev);
    if (settings.disableReferrer)
        page.referrer = '';
    if (settings.disableResolution)
        page.width = page.height = 0;
    page.path = page.url.replace(/^\w+:\/\/[^/?#]*|[?#].*/g, '') || '/';
    return page;
};

/** Milliseconds within which whoever waits is told something. */
const LONGEST$1 = 10000;
/** Makes what stands before everything that a tracker sends: it may complete, change, drop and count it. */
const createGuard = ({ before, meta, pageviews }) => {
    let isStopped = false;
    let isOut = false;
    let isAsked = false;
    let open = 0;
    let waiting = [];
    /** What `before` has made of an address on its own pageview; null when it was dropped. */
    const told = {};
    /** Makes the page before what it was told as. */
    const disguise = (page) => {
        const known = page.previous && told[page.previous.url];
        if (known === undefined)
            return;
        page.previous = known || { url: '', path: '' };
        if (page.referrer)
            page.referrer = page.previous.url;
    };
    /** Makes an event into another one, which is checked as any. */
    const renew = (event, { name, duration, meta }, { copyValue }) => Object.assign(event, readEvent(name, { ...event, non_interactive: event.nonInteractive, duration, meta }, copyValue));
    /** @returns whether it may be sent */
    const ask = (kind, page, event, kit) => {
        if (event && meta)
            renew(event, { ...event, meta: { ...meta, ...event.meta } }, kit);
        if (!before)
            return true;
        const { url, title, referrer } = page;
        // A copy of the metadata, which may be nested.
        const copy = event && renew({ ...event }, event, kit);
        const { name, duration, meta: own } = (copy || {});
        const shown = { kind, url, title, referrer, ...(event && { name, duration, meta: own }) };
        let given;
        try {
            given = before(shown);
        }
        catch (problem) {
            throw fail('invalid', 'before threw ' + problem);
        }
        if (given === false)
            return false;
        const changed = { ...shown, ...given };
        Object.assign(page, { url: changed.url, title: changed.title, referrer: changed.referrer });
        // The path follows from the address.
        reportPage(page, {});
        if (event)
            renew(event, changed, kit);
        return true;
    };
    /** Counts something as open until this was told of it; it may be told again. */
    const count = (done) => {
        let isOpen = true;
        open++;
        return (given) => {
            if (isOpen)
                open--;
            isOpen = false;
            done(given);
            if (open)
                return;
            const all = waiting;
            waiting = [];
            all.forEach((go) => {
                go();
            });
        };
    };
    const wrap = (dispatch, kit) => (routes, kind, page, done, read) => {
        const close = count(done);
        const skip = (skipped) => {
            close({ ok: true, skipped });
            return skipped;
        };
        if (isStopped)
            return skip('stopped');
        if (isOut)
            return skip('opt-out');
        if (kind === 'pageview' && pageviews === false && !isAsked)
            return skip('excluded');
        disguise(page);
        if (kind === 'heartbeat') {
            const known = told[page.url];
            return known === null ? skip('dropped') : dispatch(routes, kind, Object.assign(page, known), close);
        }
        const { url } = page;
        let event;
        let isAllowed;
        const tell = (as) => {
            if (before && kind === 'pageview')
                told[url] = as;
        };
        try {
            event = read && read();
            isAllowed = ask(kind, page, event, kit);
        }
        catch (problem) {
            tell(null);
            return dispatch(routes, kind, page, close, () => {
                throw problem;
            });
        }
        tell(isAllowed ? { url: page.url, path: page.path } : null);
        return isAllowed ? dispatch(routes, kind, page, close, event && (() => event)) : skip('dropped');
    };
    return {
        wrap,
        /** Lets the pageviews through that an action sends. */
        asked: (action) => {
            isAsked = true;
            action();
            isAsked = false;
        },
        /** Sends nothing any more. */
        stop: () => {
            isStopped = true;
        },
        /** Sends nothing from now on, or again. */
        optOut: (isWanted) => {
            isOut = isWanted;
        },
        /** Resolves when all that was begun has ended, or after 10 seconds. */
        quiet: () => new Promise((resolve) => {
            if (!open)
                resolve();
            else {
                waiting.push(resolve);
                setTimeout(resolve, LONGEST$1);
            }
        }),
    };
};

/** Holds actions back until it is opened, once. */
const createGate = () => {
    let waiting = [];
    return {
        /** Runs an action now, or when the gate opens. */
        pass: (action) => {
            if (waiting)
                waiting.push(action);
            else
                action();
        },
        open: () => {
            const actions = waiting || [];
            waiting = undefined;
            actions.forEach((action) => {
                action();
            });
        },
    };
};

/** Whether `fetch` can outlive the page. Firefox has `fetch` since 39 and its `keepalive` since 133. */
const hasKeepalive = () => typeof Request === 'function' && 'keepalive' in Request.prototype;

/** Milliseconds: Chromium and Firefox tell of a violated policy a little after the request has failed. */
const TOLD_LATE = 250;
const withoutQuery = (url) => url.replace(/[?#].*/, '|');
/**
 * Makes what sends: at once, and then tells how it ended; it may never tell, since the promise of a keepalive fetch can
 * stay open for good after the back/forward cache (Firefox, WebKit). The only place that talks to the outside. What it
 * sends with is taken now: what a page puts in its place later changes nothing.
 */
const createSend = (on) => {
    const { fetch, XMLHttpRequest } = window;
    const { sendBeacon } = navigator;
    const keepalive = hasKeepalive();
    let blocked = '';
    on('securitypolicyviolation', (event) => {
        const { blockedURI, disposition } = event;
        if (disposition !== 'report')
            blocked += withoutQuery(blockedURI + '?');
    });
    return ({ method, url, body, type }, transport, done) => {
        let isCalling = true;
        const failed = () => {
            // Rejected within the call, nothing has left the browser: so does Firefox when the quota is used up.
            const unsent = isCalling && transport === 'keepalive' && 'unsent';
            setTimeout(() => {
                const isBlocked = blocked.indexOf(withoutQuery(url + '?')) >= 0 || /^https:.* http:/.test(location.href + ' ' + url);
                done(isBlocked ? 'blocked' : unsent || (navigator.onLine === false ? 'offline' : 'network'));
            }, TOLD_LATE);
        };
        try {
            if (transport === 'none')
                done('unsent');
            else if (transport === 'beacon' && sendBeacon && sendBeacon.call(navigator, url, body))
                done('queued');
            else if (transport !== 'xhr' && keepalive) {
                fetch(url, {
                    method: method,
                    body: body,
                    // Where there is a beacon and it was refused, the quota is used up.
                    keepalive: transport === 'keepalive' || (transport === 'beacon' && !sendBeacon),
                    credentials: 'omit',
                    headers: (type && { 'Content-Type': type }),
                }).then(({ status, headers }) => done(status, headers.get('Retry-After')), failed);
                later((resolve) => resolve()).then(() => {
                    isCalling = false;
                });
            }
            else {
                const request = new XMLHttpRequest();
                request.open(method, url);
                if (type)
                    request.setRequestHeader('Content-Type', type);
                request.onloadend = () => {
                    // `getResponseHeader` writes to the console where the server does not expose it.
                    const after = /^retry-after: *(.*)/im.exec(request.getAllResponseHeaders());
                    if (request.status)
                        done(request.status, after && after[1]);
                    else
                        failed();
                };
                request.send(body);
            }
        }
        catch (_a) {
            isCalling = false;
            failed();
        }
    };
};

/**
 * The title or the referrer. A form or an image of that name comes before the property:
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
const readText = (name) => typeof document[name] === 'string' ? document[name] : '';
/** Where the visitor is now, or was at another time. */
const readPage = (previous, url, time) => ({
    url: url || location.href,
    path: '',
    time: time || Date.now(),
    title: readText('title'),
    referrer: previous ? previous.url : readText('referrer'),
    previous,
    language: navigator.language,
    width: screen.width,
    height: screen.height,
});

/** Tells after each change of the address bar, and when there may have been one. The application's router comes first. */
const watchAddress = (on, changed) => {
    ['pushState', 'replaceState'].forEach((name) => {
        const original = history[name];
        history[name] = function () {
            // Also when a router throws after it has changed the address.
            try {
                // biome-ignore lint/complexity/noArguments: rest parameters cost a helper, and later parameters go through too.
                return original.apply(this, arguments);
            }
            finally {
                changed();
            }
        };
    });
    on('popstate hashchange', changed);
};

/**
 * Destinations on a page with what each gets: what the tag sends, less what the same id gets already.
 *
 * @param taken remembers who gets what
 */
const makeRoutes = (destinations, sends, taken) => destinations.map((destination) => {
    const route = Object.create(destination);
    Object.keys(sends).forEach((kind) => {
        const key = kind + route.name + route.id;
        route[kind] = !taken[key] && sends[kind];
        taken[key] = taken[key] || sends[kind];
    });
    // Where nothing else is sent, there is nothing to wait for.
    route.pulse = route.pageview || route.event ? 'waiting' : 'beating';
    return route;
});

/** Milliseconds; `setTimeout` takes no more than 24 days. */
const LONGEST = 864e5;
/**
 * In how many milliseconds at the earliest a server may be sent the same again, or nothing when it may not: only where
 * nothing can be counted twice. That is where nothing left the browser, or the server says that it took nothing. 502 and 504 prove nothing: they are a proxy's, which may have passed it on.
 *
 * @param retryAfter the server's `Retry-After`: seconds, or a date (RFC 9110, 10.2.3)
 * @param now milliseconds since 1970
 */
const repeatAfter = (ending, retryAfter, now) => /^(unsent|429|500|503)$/.test(ending)
    ? Math.min(retryAfter * 1000 || Date.parse(retryAfter) - now || 0, LONGEST)
    : undefined;

/** Browsers keep at most 64 KiB of all requests of a page together alive (https://fetch.spec.whatwg.org, 4.6). */
const KEEPALIVE_BYTES = 60000;
const KEEPALIVE_REQUESTS = 9;
/**
 * How a delivery is to be sent. A beacon is a POST of text/plain only: as JSON it is preflighted, and lost where the
 * server answers `*` (https://github.com/w3c/beacon/issues/10). One by one, since a record would cost 40 bytes:
 *
 * @param keepalive the browser's `fetch` honours it
 * @param online the browser does not say that it is offline
 * @param leaving the page is being left, so nobody is there to read an answer, or to try again
 * @param bytes in flight with `keepalive`
 * @param requests in flight with `keepalive`
 */
const chooseTransport = ({ method, type, size, call }, keepalive, online, leaving, bytes, requests) => 
// Who is said to be offline may be online all the same, so the last chance is taken.
!online && !leaving
    ? 'none'
    : call
        ? 'call'
        : (leaving || !keepalive) && method === 'POST' && !type
            ? 'beacon'
            : !keepalive
                ? 'xhr'
                : bytes + size < KEEPALIVE_BYTES && requests < KEEPALIVE_REQUESTS
                    ? 'keepalive'
                    : 'fetch';

const TRIES = 3;
/**
 * Milliseconds until a delivery is sent again, or nothing when it is not.
 *
 * @param tries how often it was sent
 * @param again in how many milliseconds the server wants it again, when nothing can be counted twice
 * @param random from 0 to 1, so that not all visitors come again at once
 */
const retryDelay = (tries, again, random) => again === undefined || tries >= TRIES ? undefined : Math.max((250 << tries) * (1 + random), again);

/** Milliseconds: the browser's quota for `keepalive` is free a little after the answer only. */
const QUOTA_FREED = 100;
/** Milliseconds: what a page that was restored from the back/forward cache may still be told of what it sent before. */
const LATE_ANSWER = 1000;
/**
 * Makes what carries deliveries to the end: each is sent at once, and again where nothing can be counted twice. Each
 * ends once, if need be on a page that came back.
 */
const createCourier = (face) => {
    const keepalive = hasKeepalive();
    let open = [];
    let inQuota = [];
    let leaving = false;
    const end = (parcel, ending) => {
        if (open.indexOf(parcel) >= 0) {
            open = open.filter((other) => other !== parcel);
            parcel.done(ending);
        }
    };
    const go = (parcel) => {
        clearTimeout(parcel.timer);
        parcel.timer = undefined;
        const transport = chooseTransport(parcel.cargo, keepalive, navigator.onLine !== false, leaving, inQuota.reduce((bytes, { cargo }) => bytes + cargo.size, 0), inQuota.length);
        if (transport !== 'none')
            parcel.tries++;
        if (transport === 'keepalive')
            inQuota.push(parcel);
        face.send(parcel.cargo, transport, (ending, again) => {
            setTimeout(() => {
                inQuota = inQuota.filter((other) => other !== parcel);
            }, QUOTA_FREED);
            const delay = retryDelay(parcel.tries, again, Math.random());
            if (delay && !parcel.cargo.fleeting)
                parcel.timer = setTimeout(go, delay, parcel);
            else
                end(parcel, ending);
        });
    };
    /** Sends at once what waits, or what of it was never sent. */
    const hurry = (isNew) => open.forEach((parcel) => {
        if (parcel.timer && !(isNew && parcel.tries))
            go(parcel);
    });
    face.on('online', () => hurry(true));
    return {
        /** Sends, and tells the last ending. */
        deliver: (cargo, done) => {
            const parcel = { cargo, tries: 0, done };
            open.push(parcel);
            go(parcel);
        },
        /** The page is being left: what waits has no other chance. */
        leave: () => {
            leaving = true;
            hurry();
        },
        /** The page is there again; what it sent before may never be answered (Firefox, WebKit). */
        come: () => {
            const sent = open.filter(({ timer }) => !timer);
            leaving = false;
            inQuota = [];
            setTimeout(() => {
                sent.forEach((parcel) => {
                    if (!parcel.timer)
                        end(parcel, 'queued');
                });
            }, LATE_ANSWER);
        },
    };
};

/** In place of an address that is not known, or not to be told. */
const NOWHERE = { url: '', path: '' };
/**
 * Wires the rooms for one page: what `add` brings gets pageviews and heartbeats, and the events of `track`.
 *
 * @param on listens for as long as the tracker lives
 * @param makeDispatch makes what sends: {@link createDispatch}, or that with something around it
 */
const startTracker = (settings, on, makeDispatch) => {
    const taken = {};
    const gate = createGate();
    const attempt = createSend(on);
    const kit = {
        additions: [],
        has: {},
        on,
        send: (cargo, transport, done) => attempt(cargo, transport, (ending, retryAfter) => done(ending, repeatAfter(ending, retryAfter, Date.now()))),
    };
    const courier = createCourier(kit);
    const dispatch = makeDispatch(settings, gate.pass, courier.deliver, kit);
    let routes = [];
    let last;
    let previous;
    let moved;
    let timer;
    let paced = false;
    const here = (url, time) => reportPage(readPage(previous, url, time), settings);
    /** Sends a pageview; events and the next pageview tell of it. */
    const view = (page, done) => {
        last = { url: page.url, path: page.path };
        // An excluded address is not told to anybody as the previous one either.
        if (dispatch(routes, 'pageview', page, done || gate.open))
            last = NOWHERE;
    };
    /** Sends the pageview of an address whose title was given time to follow. */
    const settle = () => {
        clearTimeout(timer);
        if (moved) {
            moved.title = readText('title');
            view(moved);
        }
        moved = undefined;
    };
    const start = () => {
        if (document.prerendering === true) {
            on('prerenderingchange', start);
        }
        else {
            if (!last)
                view(here());
            // Also where the first pageview was one that somebody asked for, before there was a body.
            setTimeout(gate.open, 1000);
        }
    };
    const track = (name, options, url, time) => later((resolve, reject) => {
        settle();
        dispatch(routes, 'event', here(url, time), (outcome) => {
            if (outcome.ok)
                resolve(outcome);
            else
                reject(outcome);
        }, () => readEvent(name, options, kit.copyValue));
    });
    const add = (destinations, sends, equip) => {
        const fresh = makeRoutes(destinations, sends, taken);
        routes = routes.concat(fresh);
        kit.track = track;
        equip(kit);
        if (last)
            dispatch(fresh, 'pageview', here(), () => { });
        else if (document.body)
            start();
        else
            on('DOMContentLoaded', start);
        if (kit.startHeartbeat && sends.heartbeat && !paced) {
            paced = true;
            kit.startHeartbeat(on, sends.heartbeat, (done) => dispatch(routes, 'heartbeat', here(), done));
        }
    };
    if (!settings.disableHistory) {
        watchAddress(on, () => {
            if (last && here().url !== (moved || last).url) {
                settle();
                previous = last;
                moved = here();
                timer = setTimeout(settle, 100);
            }
        });
    }
    on('pageshow', (event) => {
        if (event.persisted) {
            courier.come();
            // Where the visitor comes back from is not known.
            previous = NOWHERE;
            view(here());
        }
    });
    /** Nothing waits any longer for its title or for the first pageview. */
    const flush = () => {
        settle();
        if (last)
            gate.open();
    };
    // Firefox loses about one in four of what is sent in `pagehide` when a tab is closed, and nothing of what is sent here.
    on('visibilitychange', () => {
        if (document.hidden)
            flush();
    });
    on('pagehide', () => {
        courier.leave();
        start();
        flush();
    });
    return {
        track,
        add,
        flush,
        /** Runs an action when the first pageview was answered, or has taken a second. */
        pass: gate.pass,
        /** Sends a pageview of the address that is there now, after the one before unless there was none. */
        view: (isFirst, done) => {
            settle();
            if (!isFirst)
                previous = last;
            view(here(), done);
        },
    };
};

/** What there is where there is no page. */
const createIdle = () => {
    const skip = () => Promise.resolve({ ok: true, skipped: 'server' });
    const nothing = () => { };
    return Object.assign(skip, {
        pageview: skip,
        flush: () => Promise.resolve(),
        stop: nothing,
        optOut: nothing,
        optIn: nothing,
        ready: Promise.resolve(),
    });
};
/**
 * Starts tracking on this page: a pageview now and for each new address, a heartbeat every 30 seconds, and events by
 * the function that it returns. On a server it does nothing, and the function resolves with `skipped: 'server'`.
 *
 * @typeParam Events the events there are, each with what comes with it: other names and other metadata do not compile.
 * See {@link TitleCase} and {@link SnakeCase} for how they are named.
 * @typeParam Allowed what metadata holds: `Value` in place of `Scalar`, for destinations that take nested metadata
 *
 * @throws what a plugin throws as it starts. Settings that are wrong are no error here: the console says so, and each call
 * rejects with `invalid`.
 *
 * @example
 * const track = createTracker({ destinations: [pirsch({ code: '…' })] });
 * track('Button Clicked', { duration: 42, meta: { Clicks: 1 } });
 *
 * @example
 * const track = createTracker<{ 'Plan Chosen': { meta: { plan: 'free' | 'pro' } } }>({ destinations: […] });
 * track('Plan Chosen', { meta: { plan: 'pro' } });
 */
const createTracker = (options) => {
    if (typeof document === 'undefined')
        return createIdle();
    const { plugins = [], pageviews } = options;
    const destinations = options.destinations || [];
    if (!destinations[0])
        warn(fail('invalid', 'nothing is sent: destinations must be a list, such as [pirsch({ code })]'));
    const guard = createGuard(options);
    const listeners = createListeners();
    const before = keepHistory();
    let isFirst = pageviews === false;
    let heartbeat;
    const { track, add, view, flush, pass } = startTracker(isFirst ? { ...options, disableHistory: true } : options, listeners.on, (...given) => guard.wrap(createDispatch(...given), given[3]));
    const ours = keepHistory();
    const all = destinations.map(({ needs }) => needs).concat(plugins);
    add(destinations, { pageview: true, event: true, heartbeat: readHeartbeat(options.heartbeat, warn) }, (tracker) => {
        tracker.nextPulse = nextPulse;
        tracker.startHeartbeat = (...given) => (heartbeat = startHeartbeat(...given));
        // Two destinations of one kind need the same once.
        all.forEach((one, index) => {
            if (one && all.indexOf(one) === index)
                one(tracker);
        });
    });
    const pageview = () => later((resolve, reject) => guard.asked(() => {
        view(isFirst, (outcome) => {
            if (outcome.ok)
                resolve(outcome);
            else
                reject(outcome);
        });
        isFirst = false;
    }));
    return Object.assign(track, {
        pageview,
        flush: () => {
            flush();
            return guard.quiet();
        },
        stop: () => {
            flush();
            guard.stop();
            clearInterval(heartbeat);
            listeners.end();
            restoreHistory(before, ours);
        },
        optOut: () => {
            optOut(true);
            guard.optOut(true);
        },
        optIn: () => {
            optOut(false);
            guard.optOut(false);
        },
        ready: new Promise(pass),
    });
};

/**
 * Gives a tracker what any destination may need: the time zone, the user agent, heartbeats, nested metadata. It is what a
 * destination of one's own has for `needs`, when it needs any of it.
 */
const equipForAll = (tracker) => {
    tracker.additions.push(addTimeZone, addUserAgent);
    tracker.startHeartbeat = startHeartbeat;
    tracker.nextPulse = nextPulse;
    tracker.copyValue = copyValue;
    tracker.advise = advise;
};

export { createTracker, equipForAll };
//# sourceMappingURL=index.js.map
