import { o as onLocalhost } from '../shared/onLocalhost.js';

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

/** What to do, by where it is. */
const ADVICE = {
    path: 'report another one, or leave the page out with data-exclude',
    query: 'data-disable-query leaves the query out',
    meta: 'nothing personal belongs in metadata',
};
/**
 * Says on localhost what looks like personal data in metadata and in addresses: e-mail addresses, phone numbers, card
 * numbers, tokens. Their names are printed and never what they hold. Nothing is kept from being sent.
 */
const personalData = (stages) => onLocalhost(stages, (_deliveries, { url }, event) => findPersonal(url, event).map(({ place, name, looks }) => {
    const where = place === 'path' ? 'the path' : place === 'query' ? '"' + name + '" in the query' : name;
    return where + ' looks like ' + looks + ': ' + ADVICE[place];
}));

export { personalData };
//# sourceMappingURL=personalData.js.map
