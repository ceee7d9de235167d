/**
 * Makes what may run inside a function, a listener or a timer of the page: it never throws. It is called with what the action
 * expects, or with nothing where that expects nothing.
 */
const guard = (action) => (given) => {
    try {
        action(given);
    }
    catch (_a) {
        // Whatever can't be had on this page, the rest goes on.
    }
};

// All that the companion says, to be read as one text: what happened, why, what to do.
/** With commas, and a word before the last one. */
const listed = (names, word = 'and') => names.length > 1 ? names.slice(0, -1).join(', ') + ' ' + word + ' ' + names[names.length - 1] : names.join('');
const meant = (near) => (near ? ' Did you mean ' + near + '?' : '');
/** How something is had that this file has not. */
const taking = (files, name, isTag) => isTag
    ? files.length
        ? 'Use ' + listed(files, 'or') + '.'
        : 'Compose a tag that has it.'
    : 'Import it from pagebeat/parts/' + name + ', and give parts: { ' + name + ' }.';
const sentences = {
    noControl: (name) => 'track.' + name + ' is of the part "controls". ' + taking([], 'controls', false),
    // What is there.
    read: (file, attributes) => attributes.length ? file + ' has read ' + listed(attributes) + ' from its tag. ' : '',
    idle: (to, isTag) => 'Nothing is sent from localhost: what would be sent to ' +
        listed(to) +
        ' is shown here. To send all the same, ' +
        (isTag ? 'put data-dev on the tag.' : 'give dev: true.'),
    sends: (to, isTag) => 'Sends from here to ' + listed(to) + ', as ' + (isTag ? 'data-dev' : 'dev') + ' says.',
    visited: (host) => 'With data-dev every visitor of ' + host + ' loads this companion. Remove it before others come here.',
    noId: (file, attributes) => 'The tag has no id for ' +
        file +
        ', so nothing is sent and every call is rejected. Put ' +
        listed(attributes, 'or') +
        ' on it.',
    optOut: () => 'This browser has opted out, so nothing is sent. To be counted again, run this here: delete localStorage.disable_pirsch',
    excluded: (path) => path + ' is left out by data-include or data-exclude, so nothing is sent of it.',
    badge: () => 'What pagebeat would send, and what it has to say',
    counted: (count, advice) => 'pagebeat · ' + count + (count === 1 ? ' line' : ' lines') + (advice ? ', ' + advice + ' to mend' : ''),
    request: () => 'request',
    wouldSend: (what, to) => 'would send ' + what + ' to ' + to,
    // Calls.
    noName: (was) => 'An event needs a name, as text: it was ' + was + ". Write pirsch('Button Clicked').",
    noOptions: (was) => 'After the name comes an object: it was ' + was + ". Write { duration: 42, meta: { plan: 'pro' } }.",
    unreadable: (name) => 'The options of ' + name + ' threw an error while they were read. Give plain values.',
    duration: (was, better) => 'A duration is a number of seconds, not negative: it was ' +
        was +
        '. ' +
        (better ? 'Write duration: ' + better + '.' : 'Leave it out where it is not known.'),
    noMeta: (was) => 'meta is one object: it was ' + was + ". Write meta: { plan: 'pro' }.",
    value: (where, was, better) => where + ' has to be text, a number, true or false: it was ' + was + '. ' + better,
    leaveOut: () => 'Leave the key out where there is no value.',
    asText: () => 'Give text in its place, or leave the key out.',
    write: (text) => 'Write ' + text + '.',
    ownKeys: (example) => 'Give each of its values a key of its own, such as ' + example + '.',
    takesNoNesting: (who) => who + ' takes neither lists nor objects, so the event went to nobody. ',
    noOption: (option, near) => 'There is no option ' +
        option +
        ', so it is not sent.' +
        (meant(near) || ' There are duration and meta: your own values belong in meta.'),
    optionElsewhere: (option, file, part, files, isTag) => 'The option ' +
        option +
        ' does nothing here: it needs the part ' +
        part +
        ', which ' +
        file +
        ' does not have. ' +
        taking(files, part, isTag),
    swetrixName: (was, better) => 'Swetrix does not take the name ' +
        was +
        ': only letters, digits, _ and ., a letter first, at most 63. Write pirsch(' +
        better +
        ').',
    dangerousName: (was) => 'Customer.io acts upon the name ' +
        was +
        ', so it was not sent. Choose another, or list it in data-customerio-allow.',
    reservedKey: (key) => 'At Customer.io the key ' +
        key +
        ' overrides a setting of e-mails. Choose another, or list it in data-customerio-allow.',
    ulid: (was) => 'An id for Customer.io is a ULID of 26 characters: it was ' + was + '. Leave it out, and we make one.',
    timestamp: (was) => 'A timestamp is a Date, ISO 8601 or seconds since 1970, and not in the future: it was ' +
        was +
        '. Write new Date().',
    young: () => 'A timestamp of the last 72 hours can trigger campaigns of Customer.io. Leave it out unless you want that.',
    early: (name) => 'An inline script calls ' +
        name +
        '(…) before the tag has loaded, so the call fails. Put the stub for early calls above it (see the README).',
    // Attributes.
    noAttribute: (attribute, near) => 'There is no attribute ' + attribute + ', so it does nothing.' + meant(near),
    noSetting: (setting, near) => 'There is no setting ' + setting + ', so it does nothing.' + meant(near),
    attributeElsewhere: (attribute, file, part, files, isTag) => attribute +
        ' does nothing here: it needs the part ' +
        part +
        ', which ' +
        file +
        ' does not have. ' +
        taking(files, part, isTag),
    destinationElsewhere: (attribute, file, who, files) => attribute + ' does nothing here: ' + file + ' can’t send to ' + who + '. ' + taking(files, '', true),
    alone: (attribute, who, id) => attribute + ' does nothing here: it is for ' + who + ', and the tag has no ' + id + '. Add that, or leave it out.',
    devHost: (file, part, files, isTag) => 'It sends, but by the real host and not by that of data-dev: for this ' +
        file +
        ' needs the part ' +
        part +
        '. ' +
        taking(files, part, isTag),
    noBeat: (attribute, was) => attribute + ' is a number of seconds, or off: it was ' + was + ', so there are no heartbeats. Write 30.',
    slowBeat: (attribute, was, better) => attribute + ' is in seconds, and ' + was + ' looks like milliseconds. Write ' + better + '.',
    noPattern: (attribute, pattern, better) => attribute + ' has ' + pattern + ', which is no regular expression and matches nothing. Write ' + better,
    noGuideline: (attribute, was, names) => attribute + ' can be ' + listed(names, 'or') + ': it was ' + was + '.',
    id: (attribute, was, rule) => attribute + ' can’t be right: ' + rule + '. It was ' + was + '. Copy it again from the dashboard.',
    placeholder: (attribute, was) => attribute + ' is still ' + was + ', as in the example. Put the id of your own site there.',
    unclean: (attribute, what) => attribute + ' has ' + what + ' in it, which no id has. Copy it again without.',
    rules: {
        code: 'an identification code of Pirsch has 32 letters and digits',
        projectId: 'a project id of Swetrix has 12 characters',
        plausibleDomain: 'a site of Plausible is its domain, as shop.example, without https://',
        websiteId: 'a website id of Umami is a UUID, as 6c1e6f2a-3b1d-4a52-9c0e-5d0f6f1f7a10',
        matomoSite: 'a site of Matomo is a number',
        posthogKey: 'a project API key of PostHog begins with phc_, and one with phx_ is secret',
    },
    noAddress: (attribute, was, better) => attribute + ' has to begin with https:// or /: it was ' + was + '. Write ' + better + '.',
    base: (attribute, better) => attribute + ' needs a whole address, and this is only a host. Write ' + better + '.',
    counter: (attribute, better) => attribute + ' is the address of the counter, which ends with /count. Write ' + better + '.',
    whole: (attribute, better) => attribute + ' is a base, to which the rest of the path is added. Write ' + better + '.',
    swapped: (attribute, end, better) => attribute + ' ends with ' + end + ', where something else goes. Write ' + better + '.',
    oneForAll: (endpoint, others) => endpoint +
        ' is one address for pageviews, events and heartbeats, and this is only a host. Give each its own: ' +
        listed(others) +
        '.',
    missingEndpoint: () => 'Each site has an address of its own at Firstparty. Put yours into data-firstparty-endpoint.',
    mixed: (attribute, better) => 'This page is by https, so browsers block ' + attribute + ' by http. Write ' + better + '.',
    twice: (attribute) => 'Two tags have the same ' + attribute + ', and one is enough. Remove the other.',
    vendor: (who, src) => 'The script that ' + who + ' gives is on the page too, so everything is counted twice. Remove ' + src + '.',
    // What would be sent.
    over: (who, what, limit, much) => who + ' keeps at most ' + limit + ' ' + much + ' of ' + what + '. The rest is cut or refused: send less.',
    cut: (what, limit) => 'Pirsch keeps ' + limit + ' characters of ' + what + ': the rest is cut.',
    cookieless: () => 'PostHog drops all that comes without a cookie, and answers as if it had taken it, until “Cookieless server hash mode” is on ' +
        'in the settings of the project.',
    nameAlone: () => 'GoatCounter keeps the name of an event alone: its metadata and its duration are left out.',
    noPlace: (keys) => 'Matomo takes category, name, value and dimension1 and so on of the metadata, and leaves out ' + listed(keys) + '.',
    blank: (key) => 'Plausible drops a property without a name or a value: ' + key + '. Leave it out.',
    noRevenue: (was) => 'Plausible takes a revenue as { currency: "EUR", amount: 9.99 }, and drops another one: it was ' + was + '.',
    rounded: (was, sent) => 'Pirsch keeps whole seconds: a duration of ' + was + ' is sent as ' + sent + '.',
    long: (was) => 'A duration is in seconds, and ' + was + ' are more than a day. Milliseconds have to be divided by 1000.',
    guideline: (name, must) => 'The name ' + name + ' is off the guideline. Write ' + must + '.',
    personal: {
        path: (_name, looks) => 'The path of this page seems to hold ' + looks + '. Report another one, or leave the page out with data-exclude.',
        query: (name, looks) => name + ' in the query looks like ' + looks + '. With data-disable-query no query is sent.',
        meta: (name, looks) => name + ' looks like ' + looks + '. Nothing personal belongs in metadata: leave it out.',
    },
    // What was not taken.
    cause: (cause, status, url, origin, host) => ({
        mixed: 'This page is by https, so browsers block ' + origin + '. Use an endpoint by https.',
        policy: 'The page’s content security policy blocks ' + origin + '. Add that to its connect-src.',
        silent: origin + ' gave no answer. The server may be down, or an extension blocks it.',
        malformed: url + ' answered ' + status + ': malformed. Check the id, and that the dashboard knows the host ' + host + '.',
        forbidden: url + ' answered ' + status + ': not allowed. Check the id, and which hosts the dashboard allows.',
        plan: url + ' answered ' + status + ': the plan has ended or is used up. See the vendor’s billing page.',
        missing: url + ' answered ' + status + ': there is no such address. Check the endpoint on the tag.',
        large: url + ' answered ' + status + ': too large. Send less metadata.',
    })[cause],
    cors: (to, origin) => to + ' is there, but does not let this page read its answers (CORS). Have it allow the origin ' + origin + '.',
};

/**
 * An address in full, by that of the page whatever its `<base>`; neither name nor password are told to anybody. By the window's
 * `URL`: pages have a constant of that name.
 */
const readAddress = (url) => {
    const address = new window.URL(url, location.href);
    address.username = address.password = '';
    return address;
};

/**
 * Whether a host is one's own machine, in whatever spelling; a document without a host has none that could be told.
 * By plain text: a regular expression is 15 % of what a tag costs as it is loaded.
 *
 * @param host as the browser writes it (https://url.spec.whatwg.org/#host-serializing)
 */
const isLocal = (host) => {
    const labels = host.split('.');
    return (
    // An address by number: the whole of 127.0.0.0/8, and 0.0.0.0. So are no labels at all.
    (+labels.join('') >= 0 && +labels[0] % 127 === 0) ||
        // `::1`, `::`, and IPv4 mapped to it: no public address begins so.
        !host.indexOf('[::') ||
        // A host that ends with a dot is the same one.
        (labels.pop() || labels.pop()) === 'localhost');
};

/** The error that a call is rejected with. */
const fail = (reason, what, status) => Object.assign(new Error('pagebeat: ' + reason + ' ' + what), { reason, status });

/** What an answer means; without a status there was none. A page's own `fetch` may give anything. */
const judge = ({ name, route }, answer) => {
    const status = (answer || {}).status;
    if (status && status < 400) {
        route.accepted = true;
        return { ok: true, status };
    }
    return fail(status ? 'refused' : 'network', name, status);
};

/** Throws the name of what is wrong, unless it is right. */
const check = (ok, what) => {
    if (!ok)
        throw what;
};

/**
 * A record of ours as JSON, also where a page gave all objects a `toJSON` (Prototype.js): an own one without a value hides it.
 * Records inside it have no prototype.
 */
const json = (record) => {
    record.toJSON = undefined;
    return JSON.stringify(record);
};

/** What is sent to those of the routes that get this kind; throws what is wrong for one of them, so that nobody gets it. */
const prepare = (routes, kind, page, event, make) => routes
    .map((route) => {
    const delivery = route[kind] && make(route, kind, page, event);
    if (delivery) {
        check(!/ /.test(route.key), 'key');
        const { url } = delivery;
        check(url[0] === '/' || (!url.indexOf('http') && url.indexOf('://') > 0), 'endpoint');
        if (delivery.body)
            delivery.body = json(delivery.body);
        delivery.kind = kind;
        delivery.route = route;
    }
    return delivery;
})
    .filter((delivery) => delivery);

/**
 * Lets what stands around `send` say more than a status: that something is queued, or why it failed. Each part that needs it applies
 * it; what those before have put around `judge` is asked all the same.
 */
const tell = (stages) => {
    const { judge } = stages;
    stages.judge = (delivery, answer) => {
        const outcome = judge(delivery, answer);
        // Its own, and not what a page put on `Object.prototype`.
        const says = answer && Object.keys(answer)[0];
        return says === 'queued'
            ? { ok: true, queued: true }
            : says === 'reason' && outcome.reason !== answer.reason
                ? fail(answer.reason, delivery.name)
                : outcome;
    };
};

/** A setting as the attribute of a tag: `hitEndpoint` is `data-hit-endpoint`. */
const attributeOf = (setting) => 'data-' + setting.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());

// Made by `npm run docs` from the code: what is known of every option is written where it is declared.
/** The attributes of a tag, as `dataset` names them, each with the part or destination that reads it; empty: all tags do. */
const ATTRIBUTES = {
    code: 'pirsch',
    endpoint: 'pirsch',
    hitEndpoint: 'pirsch',
    eventEndpoint: 'pirsch',
    sessionEndpoint: 'pirsch',
    tag: 'tags',
    domain: 'dashboards',
    pathPrefix: 'dashboards',
    pathSuffix: 'dashboards',
    titlePrefix: 'dashboards',
    titleSuffix: 'dashboards',
    clientId: 'clientId',
    projectId: 'swetrix',
    api: 'swetrix',
    unique: 'unique',
    names: 'names',
    perf: 'perf',
    firstpartyKey: 'firstparty',
    firstpartyEndpoint: 'firstparty',
    customerioKey: 'customerio',
    customerioEndpoint: 'customerio',
    customerioAllow: 'customerio',
    customerioStore: 'visitor',
    usercomKey: 'usercom',
    plausibleDomain: 'plausible',
    plausibleEndpoint: 'plausible',
    websiteId: 'umami',
    hostUrl: 'umami',
    umamiTag: 'umami',
    autoTrack: 'umamiCalls',
    domains: 'umamiCalls',
    doNotTrack: 'umamiCalls',
    excludeSearch: 'umamiCalls',
    excludeHash: 'umamiCalls',
    beforeSend: 'umamiCalls',
    goatcounter: 'goatcounter',
    goatcounterSettings: 'goatcounterCalls',
    matomoUrl: 'matomo',
    matomoSite: 'matomo',
    matomoCategory: 'matomo',
    posthogKey: 'posthog',
    posthogHost: 'posthog',
    posthogId: 'posthog',
    ownEndpoint: 'own',
    ownFormat: 'own',
    ownKey: 'own',
    dev: '',
    badge: 'companion',
    guideline: 'companion',
    global: 'global',
    disablePageViews: 'page',
    disableQuery: 'page',
    disableReferrer: 'page',
    disableResolution: 'page',
    ownVisits: 'ownVisits',
    disableHistory: 'navigation',
    include: 'patterns',
    exclude: 'patterns',
    heartbeat: 'heartbeat',
    enableSessions: 'ids',
    intervalMs: 'ids',
    attribution: 'attribution',
    respect: 'privacySignals',
    ignoreBots: 'bots',
    lastBeat: 'lastBeat',
    consent: 'consent',
    consentStore: 'consent',
    outbox: 'outbox',
    scrollDepth: 'scrollDepth',
    scrollElement: 'scrollDepth',
    activeTime: 'activeTime',
    outboundLinks: 'outboundLinks',
    disableOutboundLinks: 'outboundLinks',
    outboundLinkEventName: 'outboundLinks',
    downloads: 'downloads',
    disableDownloads: 'downloads',
    downloadEventName: 'downloads',
    downloadExtensions: 'downloads',
    notFoundEventName: 'notFound',
    accept: 'acceptCalls',
};
/** Words that attributes begin with, each with the part that reads those. */
const FAMILIES = {
    meta: 'pageMeta',
    tag: 'tags',
};
/** What only code can give. */
const GIVEN = {
    before: 'before',
    controls: 'controls',
    meta: 'meta',
};
/** What may come with an event, each with the part that keeps it; empty: all tags do. */
const OPTIONS = {
    duration: '',
    meta: '',
    id: 'messages',
    timestamp: 'messages',
    non_interactive: 'nonInteractive',
    revenue: 'plausibleCalls',
    unique: 'unique',
};
/** The settings that have an id, each with its destination. */
const IDS = {
    code: 'pirsch',
    projectId: 'swetrix',
    firstpartyKey: 'firstparty',
    customerioKey: 'customerio',
    usercomKey: 'usercom',
    plausibleDomain: 'plausible',
    websiteId: 'umami',
    goatcounter: 'goatcounter',
    matomoSite: 'matomo',
    posthogKey: 'posthog',
    ownEndpoint: 'own',
    clientId: 'pirsch',
};
/** The files, each with its destinations and parts; the smaller first. */
const FILES = {
    'pagebeat.js': ['pirsch', 'swetrix', 'companion', 'earlyCalls', 'page', 'navigation', 'patterns', 'heartbeat', 'ids'],
    'pagebeat.pirsch.js': ['pirsch', 'companion', 'earlyCalls', 'page', 'navigation', 'patterns', 'heartbeat', 'ids'],
    'pagebeat.swetrix.js': ['swetrix', 'companion', 'earlyCalls', 'page', 'navigation', 'patterns', 'heartbeat'],
    'pagebeat.firstparty.js': [
        'firstparty',
        'companion',
        'nested',
        'earlyCalls',
        'page',
        'userAgent',
        'navigation',
        'patterns',
    ],
    'pagebeat.customerio.js': [
        'customerio',
        'companion',
        'nested',
        'messages',
        'earlyCalls',
        'page',
        'userAgent',
        'visitor',
        'navigation',
        'patterns',
        'repeat',
    ],
    'pagebeat.usercom.js': ['usercom', 'companion', 'nested', 'earlyCalls', 'page', 'navigation', 'patterns', 'bridge'],
    'pagebeat.plausible.js': ['plausible', 'plausibleCalls', 'page', 'navigation'],
    'pagebeat.umami.js': ['umami', 'umamiCalls', 'page', 'navigation'],
    'pagebeat.goatcounter.js': ['goatcounter', 'goatcounterCalls', 'page'],
    'pagebeat.matomo.js': ['matomo', 'matomoCalls', 'page'],
    'pagebeat.posthog.js': ['posthog', 'posthogCalls', 'page', 'userAgent', 'navigation'],
    'pagebeat.own.js': ['own', 'earlyCalls', 'page', 'uuids', 'navigation'],
    'pagebeat.full.js': [
        'pirsch',
        'swetrix',
        'firstparty',
        'customerio',
        'usercom',
        'companion',
        'nested',
        'messages',
        'nonInteractive',
        'unique',
        'callTime',
        'earlyCalls',
        'global',
        'page',
        'devHost',
        'ownVisits',
        'timeZone',
        'userAgent',
        'visitor',
        'anchors',
        'navigation',
        'patterns',
        'heartbeat',
        'clearSession',
        'tags',
        'dashboards',
        'clientId',
        'ids',
        'names',
        'pageMeta',
        'attribution',
        'privacySignals',
        'bots',
        'quota',
        'blocked',
        'beacon',
        'bridge',
        'lastBeat',
        'consent',
        'offline',
        'outbox',
        'repeat',
        'retry',
        'perf',
        'scrollDepth',
        'activeTime',
        'declaredEvents',
        'outboundLinks',
        'downloads',
        'forms',
        'notFound',
        'acceptCalls',
        'diagnose',
        'results',
    ],
};

/** By status; the others say nothing that could be changed. */
const CAUSES = {
    400: 'malformed',
    401: 'forbidden',
    402: 'plan',
    403: 'forbidden',
    404: 'missing',
    405: 'missing',
    413: 'large',
};
/**
 * Why something is not taken. Pure.
 *
 * @param ending the server's status, or the reason where there is none
 * @param from the protocol of the page, such as `https:`
 * @param to that of the endpoint
 */
const causeOf = (ending, from, to, isOnline) => ending === 'blocked'
    ? from === 'https:' && to === 'http:'
        ? 'mixed'
        : 'policy'
    : ending === 'network'
        ? isOnline
            ? 'silent'
            : undefined
        : CAUSES[ending];

/** Whether it is an object of named values: not a list, text, a Map or a Date. */
const isRecord = (value) => ({}).toString.call(value) === '[object Object]';

/** The files that have all of these parts and destinations, the smallest first. */
const filesWith = (names) => Object.keys(FILES).filter((file) => names.every((name) => FILES[file].indexOf(name) >= 0));

/**
 * How many letters have to be left out, put in, changed, or swapped with the next one, to make one word of the other.
 *
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance#Optimal_string_alignment_distance
 */
const distance = (one, other) => {
    const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
    for (let row = 1; row <= one.length; row++) {
        const line = [row];
        for (let column = 1; column <= other.length; column++) {
            const isSame = one[row - 1] === other[column - 1];
            const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
            line[column] = Math.min(rows[row - 1][column] + 1, line[column - 1] + 1, rows[row - 1][column - 1] + (isSame ? 0 : 1), isSwapped ? rows[row - 2][column - 2] + 1 : Infinity);
        }
        rows.push(line);
    }
    return rows[one.length][other.length];
};

/** A word as it sounds: `data-heart-beat` and `heartBeat` are one. */
const plain = (word) => word.toLowerCase().replace(/[^a-z0-9]/g, '');
/** Short for each other, and longer than that in what people write. */
const isBeginning = (one, other) => one.length > 3 && !other.indexOf(one);
/** The name that was meant by one that there is not, if it can be told: a third of its letters may be wrong. */
const nearest = (word, names) => {
    const given = plain(word);
    const found = names
        .map((name) => {
        const one = plain(name);
        const far = distance(given, one);
        return { name, far, rank: isBeginning(one, given) || isBeginning(given, one) ? Math.min(far, 1) : far };
    })
        .sort((one, other) => one.rank - other.rank || one.far - other.far)[0];
    return found && found.rank <= Math.max(1, Math.floor(given.length / 3)) ? found.name : undefined;
};

/** What a record has itself under a name, and not what all objects have. */
const own = (record, name) => Object.keys(record).indexOf(name) < 0 ? undefined : record[name];

/** What else people write for it. */
const ALSO$1 = {
    props: 'meta',
    properties: 'meta',
    attributes: 'meta',
    data: 'meta',
    params: 'meta',
    value: 'duration',
    time: 'duration',
    seconds: 'duration',
    nonInteractive: 'non_interactive',
};
/** What to say of the options of a call: those that there are not, and those that this page’s files do not keep. Pure. */
const checkOptions = (options, has) => {
    if (!isRecord(options))
        return [];
    return Object.keys(options)
        .map((option) => {
        const part = own(OPTIONS, option);
        if (part === undefined) {
            return sentences.noOption(option, own(ALSO$1, option) || nearest(option, Object.keys(OPTIONS)));
        }
        return part && !has.parts[part]
            ? sentences.optionElsewhere(option, has.file, part, filesWith([part]), has.isTag)
            : '';
    })
        .filter(Boolean);
};

/** The ways to name events, each with what it is and an example. */
const guidelines = {
    // https://www.firstpartyhq.com/docs
    title: [/^[A-Z][A-Za-z]*( [A-Z][A-Za-z]*)+$/, 'a noun and what happened to it, in capitals, as in "Form Submitted"'],
    snake: [/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'small letters, digits and underscores, as in "form_submitted"'],
};

/** The destinations, as they write themselves. */
const titles = {
    pirsch: 'Pirsch',
    swetrix: 'Swetrix',
    firstparty: 'Firstparty',
    customerio: 'Customer.io',
    usercom: 'User.com',
    plausible: 'Plausible',
    umami: 'Umami',
    goatcounter: 'GoatCounter',
    matomo: 'Matomo',
    posthog: 'PostHog',
    own: 'your own endpoint',
};

/** Characters of text, and entries of lists and objects, that are shown. */
const LONGEST = 60;
const MOST$1 = 5;
const text = (value) => {
    const short = value.length > LONGEST ? value.slice(0, LONGEST - 1) + '…' : value;
    return "'" + short.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n') + "'";
};
const keyOf = (key) => (/^[a-z_$][\w$]*$/i.test(key) ? key : text(key));
/** The first entries of something, with dots for the rest. */
const some = (entries, all) => entries.concat(all > entries.length ? ['…'] : []).join(', ');
/** A value as the one who wrote the code would write it: `{ plan: 'pro' }`, `undefined`, `new Date('2026-01-31T…')`. */
const written = (value, depth = 0) => {
    try {
        if (typeof value === 'string')
            return text(value);
        if (typeof value === 'bigint')
            return value + 'n';
        if (typeof value === 'function')
            return 'a function';
        if (typeof value !== 'object' || value === null)
            return String(value);
        if (value instanceof Date)
            return Number.isNaN(+value) ? 'new Date(NaN)' : "new Date('" + value.toISOString() + "')";
        if (value instanceof Error)
            return 'an error: ' + text(value.message);
        if (Array.isArray(value)) {
            if (depth > 1)
                return '[…]';
            return ('[' +
                some(value.slice(0, MOST$1).map((entry) => written(entry, depth + 1)), value.length) +
                ']');
        }
        const kind = {}.toString.call(value).slice(8, -1);
        if (kind !== 'Object')
            return /^[aeio]/i.test(kind) ? 'an ' + kind : 'a ' + kind;
        const keys = Object.keys(value);
        if (!keys.length)
            return '{}';
        if (depth > 1)
            return '{ … }';
        const entries = keys
            .slice(0, MOST$1)
            .map((key) => keyOf(key) + ': ' + written(value[key], depth + 1));
        return '{ ' + some(entries, keys.length) + ' }';
    }
    catch (_a) {
        return 'something that can’t be read';
    }
};

/** What others call it. */
const ALSO = { pid: 'projectId', identificationCode: 'code', apiUrl: 'api' };
/** What reads an attribute or a setting; nothing when there is none such. */
const readerOf = (name, isTag) => {
    var _a, _b;
    const family = Object.keys(FAMILIES).filter((word) => !name.indexOf(word) && /^[A-Z-]/.test(name.slice(word.length)))[0];
    const given = own(GIVEN, name);
    return (_b = (_a = own(ATTRIBUTES, name)) !== null && _a !== void 0 ? _a : given) !== null && _b !== void 0 ? _b : (family && FAMILIES[family]);
};
/** A pattern as it may have been meant: a star is whatever stands there, and all else is itself. */
const meantBy = (pattern) => pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
/** The patterns of an attribute that are no regular expressions. */
const broken = (patterns) => patterns.split(/ *,(?![^{]*}) */).filter((pattern) => {
    try {
        return !new RegExp(pattern);
    }
    catch (_a) {
        return true;
    }
});
/** What to say of the attributes of a tag: those that there are not, that this file does not read, that say nothing. Pure. */
const checkAttributes = ({ given, file, bare = [] }, has) => {
    const said = [];
    const nameOf = (name) => name;
    const names = Object.keys(ATTRIBUTES);
    Object.keys(given).forEach((name) => {
        const reader = readerOf(name);
        if (reader === undefined) {
            const near = own(ALSO, name) || nearest(name, names);
            const say = sentences.noSetting;
            said.push(say(nameOf(name), near && nameOf(near)));
        }
        else if (titles[reader]) {
            return;
        }
        else if (reader && !has.parts[reader] && given[name] !== 'false') {
            said.push(sentences.attributeElsewhere(nameOf(name), file, reader, filesWith([reader]), has.isTag));
        }
    });
    bare.forEach((name) => {
        const [meant] = names.filter((one) => plain(one) === plain(name.replace(/^data/, '')));
        if (meant)
            said.push(sentences.noAttribute(name, nameOf(meant)));
    });
    const { heartbeat, guideline, dev } = given;
    if (heartbeat && !/^(off|false)$/.test(heartbeat)) {
        if (!(+heartbeat >= 0 && +heartbeat < 1e6))
            said.push(sentences.noBeat(nameOf('heartbeat'), written(heartbeat)));
        else if (+heartbeat >= 1000 && !(+heartbeat % 1000)) {
            said.push(sentences.slowBeat(nameOf('heartbeat'), written(heartbeat), String(+heartbeat / 1000)));
        }
    }
    ['include', 'exclude'].forEach((name) => {
        broken(given[name] || '').forEach((pattern) => {
            said.push(sentences.noPattern(nameOf(name), pattern, meantBy(pattern)));
        });
    });
    if (guideline && !own(guidelines, guideline)) {
        said.push(sentences.noGuideline(nameOf('guideline'), written(guideline), Object.keys(guidelines)));
    }
    if (dev && dev !== 'true' && dev !== 'false' && !has.parts.devHost) {
        said.push(sentences.devHost(file, 'devHost', filesWith(['devHost']), has.isTag));
    }
    return said;
};

/** The whole addresses, with the end of each at its vendor. */
const WHOLE = {
    hitEndpoint: '/hit',
    eventEndpoint: '/event',
    sessionEndpoint: '/session',
};
/** The bases: what is added to each, and the path that the vendor's own has. */
const BASES = {
    api: [/\/(custom|hb)$/, '/log'],
    customerioEndpoint: [/\/(t|p|track|page)$/, '/v1'],
    firstpartyEndpoint: [/\/events\/track$/, ''],
};
/** Those that may be a base or whole: nothing is said of their paths. */
const EITHER = ['plausibleEndpoint', 'hostUrl', 'matomoUrl', 'posthogHost', 'ownEndpoint'];
/**
 * What to say of endpoints: a base where a whole address is needed, the other way round, or what is blocked on a page by https. Pure.
 *
 * @param protocol of the page
 */
const checkEndpoints = (given, protocol, isTag = true) => {
    const said = [];
    const look = (name, check) => {
        const value = given[name];
        const attribute = isTag ? attributeOf(name) : name;
        if (!value || typeof value !== 'string')
            return;
        if (!/^(https?:\/\/[^/]|\/)/.test(value)) {
            // A path, a host, or a host with another beginning.
            const better = /^[\w-]+(\/|$)/.test(value) ? '/' + value : value.replace(/^(\w+:)?\/*/, 'https://');
            said.push(sentences.noAddress(attribute, written(value), written(better)));
            return;
        }
        const url = value.replace(/\/+$/, '');
        if (protocol === 'https:' && !value.indexOf('http:')) {
            said.push(sentences.mixed(attribute, written(value.replace('http:', 'https:'))));
        }
        check(url, url.replace(/^\w+:\/\/[^/]*/, ''), attribute);
    };
    Object.keys(WHOLE).forEach((name) => {
        look(name, (url, path, attribute) => {
            const end = WHOLE[name];
            const other = Object.keys(WHOLE)
                .map((key) => WHOLE[key])
                .filter((one) => one !== end && path.slice(-one.length) === one)[0];
            if (!path)
                said.push(sentences.base(attribute, written(url + end)));
            else if (other)
                said.push(sentences.swapped(attribute, other, written(url.slice(0, -other.length) + end)));
        });
    });
    look('endpoint', (_url, path, attribute) => {
        const others = Object.keys(WHOLE).map((name) => (isTag ? attributeOf(name) : name));
        if (!path)
            said.push(sentences.oneForAll(attribute, others));
    });
    Object.keys(BASES).forEach((name) => {
        const [added, own] = BASES[name];
        look(name, (url, path, attribute) => {
            if (added.test(path))
                said.push(sentences.whole(attribute, written(url.replace(added, ''))));
            else if (!path && own)
                said.push(sentences.base(attribute, written(url + own)));
        });
    });
    look('goatcounter', (url, path, attribute) => {
        if (path && !/\/count$/.test(path)) {
            said.push(sentences.counter(attribute, written(url.replace(/[?#].*/, '') + '/count')));
        }
    });
    EITHER.forEach((name) => {
        look(name, () => { });
    });
    return said;
};

/** How ids look, of those whose vendors make them all alike. */
const RULES = {
    code: /^[a-z\d]{32}$/i,
    projectId: /^[\w-]{12}$/,
    plausibleDomain: /^(?!\w+:\/)/,
    websiteId: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
    matomoSite: /^[1-9]\d*$/,
    posthogKey: /^phc_/,
};
/** What was left in by a copy. */
const UNCLEAN = [
    [/["'`“”‘’«»]/, 'a quote'],
    [/[\u200b-\u200f\u2028-\u202f\u2060\ufeff\u00ad]/, 'an invisible character'],
    [/\s/, 'a space'],
];
/** What to say of ids that can’t be right: not of an empty one, which is as if it were not there. Pure. */
const checkIds = (given, isTag = true) => Object.keys(IDS)
    .map((name) => {
    const id = given[name];
    const attribute = isTag ? attributeOf(name) : name;
    if (!id || typeof id !== 'string')
        return '';
    if (/^(your|my|the)?[_-]?(pirsch|swetrix|site|project)?[_-]?(code|pid|id|project|key)$/i.test(id)) {
        return sentences.placeholder(attribute, written(id));
    }
    const [, unclean] = UNCLEAN.filter(([pattern]) => pattern.test(id))[0] || [];
    if (unclean)
        return sentences.unclean(attribute, unclean);
    const rule = RULES[name];
    return rule && !rule.test(id) ? sentences.id(attribute, written(id), sentences.rules[name]) : '';
})
    .filter(Boolean);

/** What to say of a page as it stands: its tags, or the settings of a tracker from npm, and what stands beside them. Pure. */
const checkPage = ({ tags, scripts, inline, protocol }, settings, routes, has, script) => {
    const said = [];
    {
        const given = {};
        // A part that is given is a setting by its name.
        for (const name of Object.keys(settings)) {
            if (name !== 'id' && !(name in has.parts) && name !== 'companion')
                given[name] = '' + settings[name];
        }
        said.push(...checkAttributes({ given, file: has.file }, has));
        for (const route of routes) {
            const own = route.settings;
            said.push(...checkIds(own, false), ...checkEndpoints(own, protocol(), false));
        }
        return said;
    }
};

/** The check digit of card numbers: https://en.wikipedia.org/wiki/Luhn_algorithm */
const isCard = (digits) => {
    let sum = 0;
    for (let index = 0; index < digits.length; index++) {
        const digit = +digits[digits.length - 1 - index] * (1 + (index % 2));
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 === 0;
};
/**
 * What a text looks like that says who somebody is, or lets somebody in; nothing when it looks harmless.
 *
 * @param key its name, which may give it away
 */
const personalIn = (text, key) => {
    if (/[^\s@/?&=<>]@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/i.test(text))
        return 'an e-mail address';
    const numbers = text.match(/\d(?:[ -]?\d){12,18}/g) || [];
    if (numbers.some((number) => isCard(number.replace(/\D/g, ''))))
        return 'a card number';
    if (/(^|[^\w+])\+\d[\d ()./-]{6,17}\d\b|(^|\D)(\(\d{3}\) ?|\d{3}[.-])\d{3}[ .-]\d{4}\b/.test(text))
        return 'a phone number';
    // Signed tokens begin with `{"` in base64 (RFC 7519); others are long, with letters and digits, and without dashes.
    if (/(^|\W)eyJ[\w-]{10,}\.|(^|[^\w-])(?=\w*\d)(?=\w*[a-z])\w{32,}(?![\w-])/i.test(text) ||
        (text && /(^|[^a-z])(token|secret|passw(or)?d|api[_-]?key|session[_-]?id)s?($|[^a-z])/i.test(key))) {
        return 'a token or a password';
    }
    return undefined;
};

const decode = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch (_a) {
        return text;
    }
};
/** What looks personal in an address and in the metadata of an event. Pure. */
const findPersonal = (url, event) => {
    const found = [];
    const look = (place, name, key, value) => {
        if (value && typeof value === 'object') {
            Object.keys(value).forEach((inner) => {
                look(place, name + '.' + inner, inner, value[inner]);
            });
            return;
        }
        const looks = personalIn('' + value, key);
        if (looks)
            found.push({ place, name, looks });
    };
    const [address, ...pairs] = url.replace(/^\w+:\/\/[^/?#]*/, '').split(/[?&]/);
    look('path', '', '', decode(address));
    pairs.forEach((pair) => {
        const [key, value] = pair.split('=');
        look('query', key, key, decode(value || ''));
    });
    if (event)
        look('meta', 'meta', '', event.meta);
    return found;
};

/** As documented; past that metadata is cut, left out, or refused with status 400 (Swetrix). */
const LIMITS = {
    // https://docs.pirsch.io/advanced/events
    Pirsch: { keys: 20, key: 100, value: 2000 },
    // https://docs.swetrix.com/events-api
    Swetrix: { keys: 100, total: 2000 },
    // https://plausible.io/docs/events-api
    Plausible: { keys: 30 },
    // https://docs.user.com
    'User.com': { value: 255 },
};
/** https://docs.pirsch.io/advanced/segmentation-tags */
const TAG_LIMITS = { keys: 20, key: 50, value: 50 };
/** What of the metadata and the tags that would be sent is more than their vendors keep. Pure. */
const overLimits = (deliveries) => {
    const found = [];
    const measure = (name, what, given, most) => {
        const keys = Object.keys(given);
        const values = keys.map((key) => '' + given[key]);
        const check = (much, limit, was) => {
            if (limit && was > limit)
                found.push({ name, what, much, limit });
        };
        const longest = (texts) => texts.reduce((most, text) => Math.max(most, text.length), 0);
        check('keys', most.keys, keys.length);
        check('characters in a key', most.key, longest(keys));
        check('characters in a value', most.value, longest(values));
        check('characters in all', most.total, (keys.join('') + values.join('')).length);
    };
    deliveries.forEach(({ name, body, url }) => {
        const most = LIMITS[name];
        if (!most)
            return;
        const sent = body ? JSON.parse(body) : {};
        const tags = sent.tags || {};
        new URLSearchParams(url.replace(/^[^?]*/, '')).forEach((value, key) => {
            if (!key.indexOf('tag_'))
                tags[key.slice(4)] = value;
        });
        measure(name, 'tags', tags, TAG_LIMITS);
        // Of User.com it is the second argument of a function.
        const meta = sent.event_meta || sent.meta || sent.p || sent[1] || {};
        // They are attached to each event.
        Object.keys(tags).forEach((key) => {
            if (body && !(key in meta))
                meta[key] = tags[key];
        });
        measure(name, 'metadata', meta, most);
    });
    return found;
};

/** The keys of a Matomo event among its metadata; the rest has no place there. */
const MATOMO = /^(category|name|value|dimension[1-9]\d*)$/;
/** What to say of what a vendor has no place for, or drops and answers as if it had taken it. Pure. */
const leftOut = ({ name, body }, event) => {
    const { meta, duration, revenue } = event || {};
    const keys = Object.keys(meta || {});
    const said = [];
    if (name === 'PostHog' && /"\$cookieless_mode":true/.test('' + body))
        said.push(sentences.cookieless());
    if (name === 'GoatCounter' && (keys[0] !== undefined || duration !== undefined))
        said.push(sentences.nameAlone());
    if (name === 'Matomo') {
        const others = keys.filter((key) => !MATOMO.test(key));
        if (others[0] !== undefined)
            said.push(sentences.noPlace(others));
    }
    // It is cut before it is sent.
    if (name === 'Umami' && keys.some((key) => ('' + meta[key]).length > 500)) {
        said.push(sentences.over(name, 'metadata', 500, 'characters in a value'));
    }
    if (name === 'Plausible') {
        keys.forEach((key) => {
            if (!key.trim() || meta[key] === '')
                said.push(sentences.blank(written(key)));
        });
        const { currency, amount } = Object(revenue);
        if (revenue && !(/^[A-Z]{3}$/.test('' + currency) && Number.isFinite(parseFloat('' + amount)))) {
            said.push(sentences.noRevenue(written(revenue)));
        }
    }
    return said;
};

/** Characters that Pirsch keeps. */
const ADDRESS = 1800;
const TITLE = 512;
/** Seconds. */
const DAY = 86400;
/** What to say of what would be sent: what a vendor cuts, refuses or advises against, and what looks personal. Pure. */
const checkSent = (deliveries, { url, title }, event, guideline) => {
    const said = overLimits(deliveries).map(({ name, what, limit, much }) => sentences.over(name, what, limit, much));
    findPersonal(url, event).forEach(({ place, name, looks }) => {
        said.push(sentences.personal[place](name, looks));
    });
    if (event && guideline && own(guidelines, guideline)) {
        const [pattern, must] = guidelines[guideline];
        if (!pattern.test(event.name))
            said.push(sentences.guideline(written(event.name), must));
    }
    const duration = event && event.duration;
    if (duration && duration > DAY)
        said.push(sentences.long(String(duration)));
    deliveries.forEach((delivery) => {
        const { name, warning } = delivery;
        said.push(...leftOut(delivery, event));
        if (warning)
            said.push(sentences.young());
        if (name !== 'Pirsch')
            return;
        if (url.length > ADDRESS)
            said.push(sentences.cut('an address', ADDRESS));
        if (title.length > TITLE)
            said.push(sentences.cut('a title', TITLE));
        if (duration && duration % 1)
            said.push(sentences.rounded(String(duration), String(Math.round(duration))));
    });
    return said;
};

/**
 * What a page has under a name, such as `screen.width`: text, a number or a boolean, and empty text where there is none. The
 * only place where the page's own globals are read: bare names may be a script's own (`let screen`, `const history = []`),
 * storage may be denied, a getter may throw, and a form or a frame of that name may stand before a property
 * (https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object).
 */
const read = (path) => {
    let value = window;
    try {
        path.split('.').forEach((name) => {
            value = value[name];
        });
    }
    catch (_a) {
        // As if it were not there.
        return '';
    }
    return value === Object(value) ? '' : value || '';
};

const isSaid = (entry) => 'line' in entry;
const STYLE = `
:host { all: initial; position: fixed; inset: auto 12px 12px auto; z-index: 2147483647; color-scheme: light dark;
  font: 13px/1.4 system-ui, sans-serif; color: #1b1b1f; --paper: #fff; --line: #8a8a94; --warn: #8a4b00; --focus: #0b57d0 }
@media (prefers-color-scheme: dark) {
  :host { color: #ececf1; --paper: #1e1e24; --line: #7d7d88; --warn: #ffb95c; --focus: #a8c7fa }
}
@media print { :host { display: none } }
details { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; overflow: hidden }
li details { border: 0; border-radius: 0 }
summary { cursor: pointer; padding: 6px 10px }
:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px }
ul { margin: 0; padding: 0; list-style: none; width: min(420px, calc(100vw - 26px)); max-height: 50vh; overflow: auto;
  border-block-start: 1px solid var(--line) }
li { overflow-wrap: anywhere }
li + li { border-block-start: 1px solid color-mix(in srgb, var(--line) 35%, transparent) }
p { margin: 0; padding: 6px 10px }
.advice { color: var(--warn) }
dl { margin: 0; padding: 0 10px 8px; display: grid; grid-template-columns: max-content 1fr; gap: 2px 10px }
dt { font-weight: 600 } dd { margin: 0 }
`;
const make = (tag, text = '', ...children) => {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const child of children)
        element.appendChild(child);
    return element;
};
const rowOf = (entry) => {
    if (isSaid(entry)) {
        const text = make('p', entry.line);
        if (entry.isAdvice)
            text.className = 'advice';
        return make('li', '', text);
    }
    const fields = make('dl', '', make('dt', sentences.request()), make('dd', entry.request));
    for (const name of Object.keys(entry.fields)) {
        const value = entry.fields[name];
        fields.append(make('dt', name), make('dd', typeof value === 'string' ? value : JSON.stringify(value)));
    }
    return make('li', '', make('details', '', make('summary', entry.title), fields));
};
/**
 * Puts a small panel on the page that lists what is said, above everything and beside it: nothing of the page moves. It is in a shadow
 * root, at the end of the document and not of the body, whose last child may have a style of its own.
 *
 * @returns adds to the list
 */
const createBadge = (entries) => {
    const host = document.createElement('pagebeat-badge');
    const root = host.attachShadow({ mode: 'open' });
    const summary = make('summary');
    const list = make('ul');
    const panel = make('details', '', summary, list);
    let count = 0;
    let advice = 0;
    // A sheet that is made by script is no inline style to a content security policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    list.setAttribute('role', 'log');
    list.setAttribute('aria-label', sentences.badge());
    list.tabIndex = 0;
    const close = ({ key }) => {
        if (key !== 'Escape')
            return;
        panel.open = false;
        summary.focus();
    };
    panel.addEventListener('keydown', guard(close));
    const add = (entry) => {
        count++;
        if (isSaid(entry) && entry.isAdvice)
            advice++;
        summary.textContent = sentences.counted(count, advice);
        const isAtEnd = list.scrollTop + list.clientHeight > list.scrollHeight - 4;
        list.appendChild(rowOf(entry));
        if (isAtEnd)
            list.scrollTop = list.scrollHeight;
    };
    for (const entry of entries)
        add(entry);
    if (!count)
        summary.textContent = sentences.counted(0, 0);
    root.appendChild(panel);
    document.documentElement.appendChild(host);
    return add;
};

/** Milliseconds: browsers tell of a violated policy a little after the request has failed. */
const TOLD_LATE = 300;
/** The files of ours, but for the companion. */
const OURS = /\/(pagebeat(?!\.dev)[\w.-]*\.js)/;
/** Of an address, up to the name of the file. */
const folderOf = (src) => src.replace(/[^/]*([?#].*)?$/, '');
/** Our tags: also under a name of one's own, in the folder where the companion is. */
const tagsOf = (own) => {
    const companion = document.querySelector('script[src*="pagebeat.dev.js"]');
    const isBeside = ({ src, dataset }) => companion && folderOf(src) === folderOf(companion.src) && Object.keys(IDS).some((id) => dataset[id]);
    return [].filter.call(document.querySelectorAll('script'), (script) => script === own || OURS.test(script.src) || isBeside(script));
};
/** The only place where the companion touches the console and the page; the panel is made by `createBadge`. */
const surroundings = {
    /** One line. */
    say: (line, level = 'warn') => guard(() => console[level]('pagebeat: ' + line))(),
    /** A group that opens to the request, field by field. */
    show: ({ title, request, fields }) => guard(() => {
        console.groupCollapsed('pagebeat: ' + title);
        console.info(request);
        if (Object.keys(fields).length)
            console.table(fields);
        console.groupEnd();
    })(),
    /** A panel on the page. */
    badge: createBadge,
    /** The tags of ours, in their order, with the one that has loaded the companion among them. */
    tags: (own) => tagsOf(own).map((script) => ({
        given: Object.assign({ id: script.id }, script.dataset),
        file: (/([^/?#]+)([?#].*)?$/.exec(script.src) || [])[1] || 'this file',
        bare: script.getAttributeNames().filter((name) => name.indexOf('data-')),
    })),
    /** The addresses of all scripts. */
    scripts: () => [].map.call(document.scripts, ({ src }) => src),
    /** The code of what stands in the page itself and runs before the tag has: also below it, where that is not waited for. */
    inline: (own) => {
        const scripts = [].slice.call(document.scripts);
        const [waited] = tagsOf(own).filter(({ defer, async, type }) => !defer && !async && type !== 'module');
        return scripts
            .slice(0, waited ? scripts.indexOf(waited) : undefined)
            .filter(({ src, type }) => !src && /^(|text\/javascript)$/.test(type))
            .map(({ text }) => text);
    },
    host: () => location.hostname,
    origin: () => location.origin,
    protocol: () => location.protocol,
    isOnline: () => !!read('navigator.onLine'),
    /**
     * Asks an address that gave no answer once more, for its head alone, and tells why: a policy of this page blocks it, the answer may not
     * be read, or there is none.
     */
    probe: (url) => new Promise((resolve) => {
        const hear = ({ blockedURI, disposition }) => {
            if (disposition !== 'report' && !url.indexOf(blockedURI.replace(/[?#].*/, '')))
                resolve('policy');
        };
        const end = (why) => setTimeout(resolve, TOLD_LATE, why);
        document.addEventListener('securitypolicyviolation', guard(hear));
        // What the page has put in its place may throw, or give nothing.
        new Promise((answer) => {
            answer(fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit' }));
        }).then((response) => end(response ? 'cors' : 'silent'), () => end('silent'));
    }),
};

/** Entries that the badge lists. */
const MOST = 100;
/** Makes what speaks: each sentence once, to the console and, where it is wanted, to the badge, which has what was said before too. */
const createVoice = () => {
    const said = Object.create(null);
    const entries = [];
    let add;
    const list = (entry) => {
        entries.push(entry);
        if (entries.length > MOST)
            entries.shift();
        if (add)
            add(entry);
    };
    /** Whether something comes for the first time. */
    const isNew = (what) => !said[what] && (said[what] = true);
    const say = (line, level) => {
        if (!line || !isNew(line))
            return;
        surroundings.say(line, level);
        list({ line, isAdvice: level !== 'info' });
    };
    return {
        isNew,
        say,
        sayAll: (lines) => {
            for (const line of lines)
                say(line);
        },
        show: (shown) => {
            surroundings.show(shown);
            list(shown);
        },
        showBadge: () => {
            add = add || surroundings.badge(entries);
        },
    };
};

const WORDS = { hit: 'a pageview', event: 'the event', session: 'a heartbeat' };
/** What would be sent, for people. Pure. */
const describe = ({ name, kind, method, url, call, body }, subject) => {
    const [to, query] = url.split('?');
    const fields = {};
    if (query) {
        new URLSearchParams(query).forEach((value, key) => {
            fields[key] = value;
        });
    }
    return {
        title: sentences.wouldSend(WORDS[kind || 'hit'] + (kind === 'session' ? '' : ' ' + subject), name),
        request: call || method + ' ' + to,
        fields: body ? JSON.parse(body) : fields,
    };
};

/** A name as Swetrix takes it: `Button Clicked` is `button_clicked`. */
const asName = (name) => name
    .normalize('NFKD')
    // Accents go, their letters stay.
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9_.]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 63) || 'event_name';

const isList = (value) => Array.isArray(value);
/** What could be given in place of a value that metadata can't hold. */
const better = (key, value) => {
    const name = /^[a-z_$][\w$]*$/i.test(key) ? key : written(key);
    if (value instanceof Date && !Number.isNaN(+value))
        return sentences.write(name + ": '" + value.toISOString() + "'");
    if (isList(value) && value.every((one) => /string|number/.test(typeof one))) {
        return sentences.write(name + ': ' + written(value.join(', ')));
    }
    if ({}.toString.call(value) === '[object Object]') {
        const [first] = Object.keys(value);
        if (first) {
            const inner = value[first];
            return sentences.ownKeys(written({ [key + '_' + first]: /object|function/.test(typeof inner) ? '…' : inner }));
        }
    }
    if (typeof value === 'bigint')
        return sentences.write(name + ': Number(…)');
    const isNothing = value === undefined || value === null || typeof value === 'number';
    return isNothing ? sentences.leaveOut() : sentences.asText();
};
/** The value at a place, such as `meta.items.0.id`: a key may have dots of its own. */
const at = (given, place) => {
    if (!place || given === null || typeof given !== 'object')
        return given;
    const key = Object.keys(given)
        .filter((one) => !(place + '.').indexOf(one + '.'))
        .sort((one, other) => other.length - one.length)[0];
    return key === undefined ? undefined : at(given[key], place.slice(key.length + 1));
};
/** What to say of a call that is refused, by the name of what is wrong with it: `meta.plan`, `name for Swetrix`. Pure. */
const explainCall = (what, { name, options }) => {
    const [, place = '', who = ''] = /^(.*?)(?: for (\S+))?$/.exec(String(what)) || [];
    const value = at(options, place);
    const was = written(value);
    if (place === 'name') {
        if (who === 'Swetrix')
            return sentences.swetrixName(written(name), written(asName(String(name).trim())));
        return who ? sentences.dangerousName(written(name)) : sentences.noName(written(name));
    }
    if (place === 'options' && typeof what === 'string')
        return sentences.noOptions(written(options));
    if (place === 'duration') {
        const number = typeof value === 'string' && value.trim() ? parseFloat(value) : NaN;
        return sentences.duration(was, number >= 0 ? String(number) : '');
    }
    if (place === 'meta')
        return sentences.noMeta(was);
    if (!place.indexOf('meta.')) {
        if (who === 'Customer.io')
            return sentences.reservedKey(place.slice(5));
        const advice = better(place.replace(/.*\./, ''), value);
        return sentences.value(place, was, (who ? sentences.takesNoNesting(who) : '') + advice);
    }
    if (place === 'id' && who)
        return sentences.ulid(was);
    if (place === 'timestamp')
        return sentences.timestamp(was);
    if (place === 'endpoint' && who)
        return sentences.missingEndpoint();
    // What a getter threw.
    return typeof what === 'string' ? '' : sentences.unreadable(written(name));
};

/** The ids that a file can send by: all there are where it is none of ours. */
const idsFor = (file) => {
    const pieces = FILES[file];
    return Object.keys(IDS).filter((id) => !pieces || pieces.indexOf(ATTRIBUTES[id]) >= 0);
};

/** An event that says nothing, for destinations to make something of. */
const NOTHING = { name: 'a', duration: undefined, meta: undefined };
/** Where a destination's events go, for people: `Pirsch (api.pirsch.io)`. */
const targetOf = (stages, route) => {
    try {
        const [delivery] = prepare([{ ...route, event: true }], 'event', stages.readPage(undefined), NOTHING, stages.make);
        const { name, url, call } = delivery;
        return name + ' (' + (call || readAddress(url).host) + ')';
    }
    catch (_a) {
        // Its endpoint is wrong, which is told of.
        const [id = ''] = Object.keys(IDS).filter((name) => !route.key.indexOf(name));
        return titles[IDS[id] || ''] || route.key;
    }
};

/**
 * Hears what the stages of a tracker are given, also what was kept for it, and says what there is to say, each once. It changes
 * nothing of what is done.
 *
 * @param parts of the page, by their names
 * @param script the tag's element; from npm there is none
 */
const startCompanion = (stages, settings, parts, script) => {
    const { isNew, say, sayAll, show, showBadge } = createVoice();
    const routes = [];
    const isTag = false;
    /** As the tag has it, and not as others stand around it. */
    const judging = { judge };
    tell(judging);
    /** Those of the page are of its first tag. */
    const own = () => (routes[0] || { settings }).settings;
    const has = () => ({
        parts,
        ids: Object.keys(IDS).filter((id) => routes.some(({ key }) => !key.indexOf(id))),
        file: 'this tracker',
        isTag,
    });
    /** What is there, once all of a tag has been added. */
    const introduce = () => {
        const to = routes
            .map((route) => targetOf(stages, route))
            .filter((name, index, names) => names.indexOf(name) === index);
        const now = has();
        if (!to.length)
            say(sentences.noId(now.file, idsFor(now.file).map(attributeOf)), 'error');
        else {
            const what = own().dev == null ? sentences.idle(to, isTag) : sentences.sends(to, isTag);
            say(('') + what, 'info');
        }
        if (routes.some(({ settings: { badge: wanted } }) => wanted != null))
            guard(showBadge)();
        sayAll(checkPage(surroundings, own(), routes, now));
    };
    const hear = {
        track: (name, options) => {
            sayAll(checkOptions(options, has()));
            try {
                stages.readEvent(name, options);
            }
            catch (what) {
                say(explainCall(what, { name, options }), 'error');
            }
        },
        dispatch: (to, kind, page, event) => {
            const { skipped } = page;
            if (skipped === 'opt-out')
                say(sentences.optOut());
            if (skipped === 'excluded')
                say(sentences.excluded(page.at.pathname), 'info');
            try {
                const deliveries = prepare(to, kind, page, event, stages.make);
                if (skipped === 'localhost') {
                    deliveries.forEach((delivery) => {
                        show(describe(delivery, event ? event.name : page.at.pathname));
                        // So that heartbeats begin, as they would.
                        delivery.route.accepted = true;
                    });
                }
                if (kind !== 'session')
                    sayAll(checkSent(deliveries, page, event, own().guideline));
            }
            catch (what) {
                const options = event && Object.assign({}, event);
                say(explainCall(what, { name: event && event.name, options }), 'error');
            }
        },
        judge: (delivery, answer) => {
            const { status, reason } = judging.judge(delivery, answer);
            const { href, origin, protocol } = readAddress(delivery.url);
            const url = href.replace(/[?#].*/, '');
            const cause = reason && causeOf(status || reason, surroundings.protocol(), protocol, surroundings.isOnline());
            const explain = (why) => say(sentences.cause(why, String(status), url, origin, surroundings.host()), 'error');
            if (!cause)
                return;
            if (cause !== 'silent')
                explain(cause);
            else if (surroundings.protocol() === 'https:' && protocol === 'http:')
                explain('mixed');
            else if (isNew('probe ' + origin)) {
                surroundings
                    .probe(url)
                    .then(guard((why) => why === 'cors' ? say(sentences.cors(origin, surroundings.origin()), 'error') : explain(why)));
            }
        },
    };
    /** Once the call is over: what is said comes after what the tag itself has said. */
    const soon = (say) => Promise.resolve(undefined).then(guard(say));
    const take = ([stage, given]) => {
        const listen = hear[stage];
        if (stage === 'add') {
            routes.push(given[0]);
            soon(introduce);
        }
        else if (listen) {
            // The hall’s list of routes grows: those of then.
            const known = routes.slice();
            const [first, ...more] = [].slice.call(given);
            const then = stage === 'dispatch' ? first.filter((route) => known.indexOf(route) >= 0) : first;
            soon(() => listen(...[then, ...more]));
        }
    };
    stages.track.badge = guard(showBadge);
    const kept = stages.seen;
    if (!kept)
        return;
    // What is there is what is said first.
    soon(introduce);
    kept.splice(0).forEach(take);
    kept.push = take;
};

/** A record's own fields, made into something, in a record without a prototype: there `__proto__` is a key like any other. */
const copy = (record, make) => {
    const made = Object.create(null);
    Object.keys(record).forEach((key) => {
        made[key] = make(record[key], key);
    });
    return made;
};

/**
 * On localhost, and with `data-dev`, loads the companion from the tag's own folder, `pagebeat.dev.js`, which says in sentences
 * what the tag says in one word; elsewhere it does nothing. As a module: a server that answers a missing file with its start page does no harm.
 * What happens until it is there is kept for it. It stands innermost, so that it sees what is really done.
 */
const companion = ((stages, settings, script) => {
    if (settings.dev != null || isLocal(location.hostname)) {
        // A tag that was pasted into a page has no folder: that throws, and nothing is done. A URL is text here.
        script.after(Object.assign(document.createElement('script'), {
            type: 'module',
            src: new window.URL('pagebeat.dev.js', script.src),
        }));
        Object.assign(stages, copy(stages, (stage, name) => function () {
            // biome-ignore lint/complexity/noArguments: all that a stage is given, whichever it is; ES5 has no shorter word.
            stages.seen.push([name, arguments]);
            // biome-ignore lint/complexity/noArguments: the same.
            return stage.apply(0, arguments);
        }), { seen: [] });
    }
});

const printed = Object.create(null);
/** The error for what is wrong; the console has one line of each kind, so that a mistake in a loop does not fill it. */
const warn = (what) => {
    const kind = what.split(/\W/)[0];
    const error = fail('invalid', what);
    // The console may be a page's own.
    guard(() => {
        if (!printed[kind])
            console.error(error.message);
    })();
    printed[kind] = true;
    return error;
};

/**
 * The settings of a tag: `false` is nothing at all, and so is what is not there. An empty one is on for a switch, which is
 * on when it is not null, and absent for all else, which is read for its truth.
 */
const readSettings = (given) => copy(given, (value) => ('' + value === 'false' ? null : value));

/** Seconds: who did not touch the page for longer is not reading it. */
const UNUSED = 300;
/**
 * Sends a heartbeat every 30 seconds (`data-heartbeat`, `off` for none) while the page is visible and was used in the last 5
 * minutes: to each destination by itself, once a pageview or an event was accepted there, never two at a time. 403 pauses it
 * until the next that is; 402, 404 and 410 end it.
 *
 * @for pirsch, swetrix, plausible, matomo, own
 */
const heartbeat = (stages) => {
    const { add } = stages;
    stages.add = (route, kinds) => {
        const { heartbeat } = route.settings;
        const seconds = heartbeat === null || heartbeat === 'off' ? 0 : +(heartbeat || 30);
        let unused = 0;
        add(route, kinds);
        // `setInterval` takes no more than 24 days.
        if (!(seconds >= 0 && seconds < 1e6))
            warn('heartbeat');
        else if (seconds && route.session) {
            // Where nothing else is sent there is nothing to wait for.
            route.accepted = !route.event;
            stages.on('keydown pointerdown pointermove wheel scroll', () => {
                unused = 0;
            });
            route.timer = setInterval(() => {
                const done = ({ status, reason }) => {
                    if (/402|404|410/.test('' + status))
                        clearInterval(route.timer);
                    else if (status !== 403 && reason !== 'timeout')
                        route.accepted = true;
                };
                if (route.accepted && !read('document.hidden') && unused++ * seconds < UNUSED) {
                    route.accepted = false;
                    stages.dispatch([route], 'session', stages.readPage('')).then(done, done);
                }
            }, seconds * 1000);
        }
    };
};

/** Milliseconds: routers set the title after the address, those with page transitions some 300 ms later. */
const SETTLED = 500;
/**
 * Counts each new address of the document, however it came, once it rests; `data-disable-history` turns it off.
 *
 * A replaced address is another state of the same page, so it begins the wait anew; with any other change the page before is
 * counted if it still waits. (Where there is no Navigation API, going back tells only when the address has changed: a page that is
 * left so while it waits is not counted.)
 *
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-interface
 */
const navigation = (stages, { disableHistory }) => {
    const { look } = stages;
    let timer;
    let isTold = false;
    const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(guard(stages.look), SETTLED);
    };
    if (disableHistory != null)
        return;
    stages.look = () => look(location.href);
    guard(() => {
        // Pages have a variable of that name.
        const { navigation } = window;
        isTold = !!navigation.currentEntry;
        navigation.addEventListener('currententrychange', guard(({ navigationType, from }) => {
            if (navigationType !== 'replace')
                look(from.url);
            wait();
        }));
    })();
    if (isTold)
        return;
    stages.on('popstate hashchange', wait);
    ['pushState', 'replaceState'].forEach(guard((name) => {
        const { history } = window;
        const original = history[name];
        history[name] = function () {
            if (name === 'pushState')
                guard(stages.look)();
            wait();
            // biome-ignore lint/complexity/noArguments: rest parameters cost a helper.
            return original.apply(this, arguments);
        };
    }));
};

/**
 * Reads where the visitor is, or was at another address and time, less what `data-disable-query`, `data-disable-referrer` and
 * `data-disable-resolution` leave out; and drops pageviews with `data-disable-page-views`.
 */
const page = (stages, settings) => {
    /** Less the query; what follows a `?` inside the hash is a route of the application's. */
    const reported = (url) => {
        const address = readAddress(url);
        if (settings.disableQuery != null)
            address.search = '';
        return address;
    };
    // Nothing leads then, but a page that is not shown yet.
    if (settings.disablePageViews != null)
        stages.look = () => read('document.prerendering') || stages.open();
    stages.readPage = (previous, given) => {
        const at = reported(given || location.href);
        const referrer = read('document.referrer');
        return {
            url: at.href,
            at,
            title: read('document.title'),
            referrer: settings.disableReferrer != null ? '' : previous === undefined ? referrer && reported(referrer).href : previous,
            previous,
            time: Date.now(),
            language: read('navigator.language'),
            width: settings.disableResolution == null ? read('screen.width') : '',
            height: settings.disableResolution == null ? read('screen.height') : '',
        };
    };
};

/**
 * Tracks only where a pattern of `data-include` matches the path, and never where one of `data-exclude` does: regular
 * expressions with commas between, tried on the path as it is and decoded. A broken one is told of, and matches nothing.
 */
const patterns = (stages, { include, exclude }) => {
    const { skip } = stages;
    stages.skip = (page) => {
        const path = page.at.pathname;
        let decoded = path;
        try {
            decoded = decodeURI(path);
        }
        catch (_a) {
            // It can't be decoded: as it is, then.
        }
        const matches = (patterns) => 
        // Not at a comma inside braces, as in `{1,3}`.
        patterns.split(/ *,(?![^{]*}) */).some((pattern) => {
            try {
                return pattern && (path.search(pattern) >= 0 || decoded.search(pattern) >= 0);
            }
            catch (_a) {
                return !warn('pattern ' + pattern);
            }
        });
        return (include && !matches(include)) || (exclude && matches(exclude)) ? 'excluded' : skip(page);
    };
};

/**
 * How many bytes the text of something has in UTF-8, by what encodes it for an address: `TextEncoder` is younger, half a pair of
 * surrogates counts as it is sent, and a `Blob` takes 200 µs of each call (Chromium).
 */
const bytesOf = (text) => new URLSearchParams({ a: text }).toString().replace(/%../g, '.').length - 2;

/** Bytes: browsers keep at most 64 KiB of a page's requests alive (https://fetch.spec.whatwg.org, 4.6). */
const KEEPALIVE_BYTES = 60000;
/**
 * Makes what sends: at once, also where `fetch` throws or gives back no promise. The only place that talks to the outside.
 * What it sends with is taken now: what a page puts in its place later changes nothing.
 */
const createSend = (fetch) => (delivery) => new Promise((resolve) => {
    delivery.keepalive = bytesOf(delivery.body) < KEEPALIVE_BYTES;
    delivery.credentials = 'omit';
    resolve(fetch(readAddress(delivery.url).href, delivery));
});

/**
 * A promise that is rejected with an error of ours, whatever was thrown: the name of what is wrong, or anything a getter may throw.
 * One that nobody listens to disturbs nobody.
 */
const settle = (act) => {
    const promise = new Promise((resolve, reject) => {
        try {
            act(resolve, reject);
        }
        catch (thrown) {
            reject(warn(typeof thrown === 'string' ? thrown : 'options'));
        }
    });
    promise.catch(() => { });
    return promise;
};

/** Prints an event that is not sent from localhost, as Pirsch's own script does it; for others with their own name. */
const showEvent = ([delivery], _page, event) => {
    if (event) {
        const { name, duration, meta } = event;
        console.log(delivery.name + ' event: ' + name + ' ' + JSON.stringify({ duration, meta }));
    }
};

/** Why nothing is sent from this browser: by Pirsch's own key for an opt-out, or since it is one's own machine. */
const skipReason = (settings) => read('localStorage.disable_pirsch')
    ? 'opt-out'
    : settings.dev == null && isLocal(location.hostname)
        ? 'localhost'
        : undefined;

/** Our own copy of what a caller gave, each field read once; throws the name of what is wrong with it, or what a getter throws. */
const readEvent = (name, options = {}) => {
    check(typeof name === 'string' && name.trim(), 'name');
    check(isRecord(options), 'options');
    const { duration, meta } = options;
    check(duration === undefined || (Number.isFinite(duration) && !(duration < 0)), 'duration');
    check(meta === undefined || isRecord(meta), 'meta');
    return {
        name: name.trim(),
        duration,
        meta: meta &&
            copy(meta, (value, key) => {
                check(Number.isFinite(value) || /string|boolean/.test(typeof value), 'meta.' + key);
                return value;
            }),
    };
};

/** What a call is told: throws the first failure or, when all took it, gives what the first said. */
const sum = (outcomes) => {
    outcomes.forEach((outcome) => {
        if (outcome instanceof Error)
            throw outcome;
    });
    return outcomes[0] || { ok: true, skipped: 'excluded' };
};

/** Milliseconds: within which a call is told something; and that events wait for the answer to the first pageview. */
const LIMIT = 10000;
const LEAD = 1000;
/**
 * Wires the rooms for one page: what is added gets pageviews and, by `track`, events. A part reads the page: `page`.
 *
 * @param on listens for as long as the tracker lives
 */
const startTracker = (settings, on) => {
    const routes = [];
    const sent = {};
    /** The address of the last pageview; as it may be told, empty when it is not known or not to be; and that of the one before. */
    let shown;
    let told;
    let previous;
    /** Events that wait for the first pageview; nothing once that has led. */
    let waiting = [];
    const stages = {
        on,
        readEvent,
        judge,
        sum,
        show: showEvent,
        send: createSend(window.fetch),
        open: () => {
            const calls = waiting || [];
            waiting = undefined;
            calls.forEach((go) => {
                go();
            });
        },
        look: (url) => {
            const page = stages.readPage(told, url);
            if (page.url !== shown && (!shown || url) && document.body && !read('document.prerendering')) {
                previous = told;
                shown = told = page.url;
                setTimeout(stages.open, LEAD);
                stages.dispatch(routes, 'hit', page).then(stages.open, stages.open);
                // An address that is not told of is not told as the previous one either.
                if (page.skipped)
                    told = '';
            }
        },
        skip: () => skipReason(settings),
        make: (route, kind, page, event) => route.make(route.settings, kind, page, event),
        add: (route, kinds) => {
            kinds.split(' ').forEach((kind) => {
                route[kind] = !sent[kind + route.key];
                sent[kind + route.key] = true;
            });
            routes.push(route);
            if (shown)
                stages.dispatch([route], 'hit', stages.readPage(previous, shown));
        },
        dispatch: (to, kind, page, event) => settle((resolve, reject) => {
            const skipped = (page.skipped = stages.skip(page));
            const deliveries = prepare(to, kind, page, event, stages.make);
            check(event ? to.some((route) => route.event) : to[0], 'id');
            if (skipped) {
                resolve({ ok: true, skipped });
                if (skipped === 'localhost')
                    stages.show(deliveries, page, event);
            }
            else {
                const limit = setTimeout(() => {
                    if (waiting)
                        resolve({ ok: true, queued: true });
                    else
                        reject(fail('timeout', ''));
                }, LIMIT);
                const go = () => {
                    Promise.all(deliveries.map((delivery) => {
                        const hear = (answer) => stages.judge(delivery, answer);
                        return stages.send(delivery).then(hear, hear);
                    }))
                        .then(stages.sum)
                        .then(resolve, reject)
                        // Some pages wait until no timer is left.
                        .then(() => clearTimeout(limit));
                };
                if (event && waiting)
                    waiting.push(go);
                else
                    go();
            }
        }),
        track: (name, options, url) => settle((resolve) => {
            const event = stages.readEvent(name, options);
            stages.look();
            resolve(stages.dispatch(routes, 'event', stages.readPage(previous, url), event));
        }),
    };
    on('DOMContentLoaded prerenderingchange pageshow pagehide visibilitychange', ({ type, persisted }) => {
        if (persisted && type === 'pageshow')
            shown = told = '';
        stages.look();
        // Out of sight nothing waits any longer for its title or for the first pageview.
        if (shown && (type === 'pagehide' || read('document.hidden')))
            stages.open();
    });
    return stages;
};

function createTracker$1(options) {
    const { destinations, parts = {}, pageviews, ...given } = options;
    // Nothing can be told where there is no page.
    const idle = () => Promise.resolve({ ok: true, skipped: 'server' });
    const ends = [];
    if (typeof document === 'undefined') {
        if (parts.controls)
            parts.controls({ track: idle }, {});
        return idle;
    }
    const settings = readSettings({
        // A part that is given is on.
        ...copy(parts, () => ''),
        disablePageViews: pageviews === false,
        ...given,
    });
    const stages = startTracker(settings, (types, listener) => {
        types.split(' ').forEach((type) => {
            const guarded = guard(listener);
            addEventListener(type, guarded, true);
            ends.push(() => removeEventListener(type, guarded, true));
        });
    });
    stages.ends = ends;
    const all = destinations || [];
    /** Of those with one name the last, in the place of the first: `controls` stands around nothing but the page. */
    const used = Object.assign({}, ...all.map((destination) => destination.parts), { page, controls: undefined, navigation, patterns, heartbeat }, parts);
    for (const part of Object.values(used))
        if (part)
            guard(() => part(stages, settings))();
    for (const one of all) {
        stages.add({ ...one, settings: readSettings({ ...given, ...one.settings }) }, 'hit event session');
    }
    if (!all[0])
        warn('destinations');
    stages.look();
    return stages.track;
}

/** The parts of a tracker, by their names; those that every tracker has among them. */
const partsOf = ({ destinations = [], parts }) => {
    const has = {
        companion: true,
        page: true,
        navigation: true,
        patterns: true,
        heartbeat: true,
    };
    for (const given of [...destinations.map((one) => one.parts), parts]) {
        for (const name of Object.keys(given || {}))
            has[name] = true;
    }
    return has;
};
/** What a tracker has by the part `controls` alone. */
const CONTROLS = ['pageview', 'flush', 'stop', 'optOut', 'optIn', 'ready'];
/** As in production, with the companion along where one's own machine is, or `dev` says so. */
const createTracker = ((options) => {
    const companion$1 = (stages, settings) => {
        // There is nothing to load, as it is here.
        companion(stages, settings, { src: location.href, after: () => { } });
        if (stages.seen)
            guard(() => startCompanion(stages, settings, partsOf(options)))();
    };
    const track = createTracker$1({ ...options, parts: { ...options.parts, companion: companion$1 } });
    for (const name of CONTROLS) {
        // It is as little there as in production; whoever asks for it is told why.
        if (!(name in track))
            Object.defineProperty(track, name, { get: () => console.error('pagebeat: ' + sentences.noControl(name)) });
    }
    return track;
});

export { createTracker };
//# sourceMappingURL=index.dev.js.map
