import { g as guard } from '../shared/guard.js';
import { w as warn } from '../shared/warn.js';
import { w as whenWanted } from '../shared/whenWanted.js';
import { o as onClick, p as pathOf } from '../shared/onClick.js';
import { a as attributesOf, w as withPrefix } from '../shared/withPrefix.js';
import { r as readsMarkup } from '../shared/readsMarkup.js';
import '../shared/fail.js';

/** The events that an element declares: by its attributes, with or without `data-`, and by its classes. */
const readDeclared = (element) => {
    const attributes = attributesOf(element);
    const byAttributes = Object.create(null);
    const byClasses = Object.create(null);
    Object.keys(attributes).forEach((name) => {
        const match = /^(?:data-)?pirsch-(.+)/.exec(name);
        if (match)
            byAttributes[match[1]] = attributes[name];
    });
    (attributes.class || '').split(/\s+/).forEach((name) => {
        const match = /^pirsch-([^=]+)=?(.*)/.exec(name);
        // A `+` stands for a space, which a class can't hold.
        if (match)
            byClasses[match[1]] = match[2].replace(/\+/g, ' ');
    });
    return [byAttributes, byClasses]
        .filter((said) => 'event' in said)
        .map((said) => {
        const options = { meta: withPrefix(said, 'meta-') };
        const duration = parseFloat(said.duration);
        if (duration >= 0 && duration < Infinity)
            options.duration = duration;
        if ('non-interactive' in said)
            options.non_interactive = true;
        return [said.event, options];
    });
};

const METAS = 'meta[name="pirsch-event"]';
/**
 * Sends events that are declared in the markup, as Pirsch's script has them:
 *
 * - by attributes, with or without `data-`: `data-pirsch-event="Name"`, `data-pirsch-meta-plan="pro"`,
 *   `data-pirsch-duration="32"`, `data-pirsch-non-interactive` (by the part `nonInteractive`);
 * - by classes, with `+` for a space: `pirsch-event=Button+Clicked`, `pirsch-meta-plan=pro`, `pirsch-duration=32`;
 * - by `<meta name="pirsch-event" data-pirsch-selector="#buy" data-pirsch-event="Name" data-pirsch-trigger="click">`.
 *
 * A click counts with the main and with the middle button, by touch and by the keyboard, on the element or on anything in
 * it, in open shadow roots too, and on elements that are added later; once where a label hands it on to its control. Metas
 * with a trigger of their own are looked for when the document is there, at each click, and by `pirschInit()`, which this puts
 * on the page. Not with the tag's id `pirschjs`, `pirscheventsjs` or `pirschsessionsjs`.
 *
 * @see https://docs.pirsch.io/advanced/events
 */
const declaredEvents = (stages, settings) => whenWanted(stages, settings, readsMarkup, () => {
    const heard = { click: true };
    const sendAll = (element) => readDeclared(element).forEach(([name, options]) => {
        stages.track(name, options);
    });
    const isOneOf = (elements, selector) => {
        try {
            return elements.some((element) => window.Element.prototype.matches.call(element, selector));
        }
        catch (_a) {
            return !warn('selector ' + selector);
        }
    };
    /** Sends what the page's metas declare for a trigger on one of these elements; and hears of all their triggers. */
    const actOnMetas = (trigger, elements = [], isFirst = (_meta) => true) => {
        const metas = document.querySelectorAll(METAS);
        for (let index = 0; index < metas.length; index++) {
            const meta = metas[index];
            const wanted = meta.getAttribute('data-pirsch-trigger') || 'click';
            if (!heard[wanted])
                stages.on(wanted, hear);
            heard[wanted] = true;
            if (wanted === trigger && isOneOf(elements, meta.getAttribute('data-pirsch-selector') || '') && isFirst(meta)) {
                sendAll(meta);
            }
        }
    };
    const hear = (event) => {
        const path = pathOf(event);
        // What does not bubble (`focus`, `mouseenter`) is told of each element by itself.
        actOnMetas(event.type, event.bubbles ? path : path.slice(0, 1));
    };
    onClick(stages, (path, isFirst) => {
        path.filter(isFirst).forEach(sendAll);
        actOnMetas('click', path, isFirst);
    });
    const look = () => actOnMetas();
    window.pirschInit = guard(look);
    stages.on('DOMContentLoaded', look);
    look();
});

export { declaredEvents };
//# sourceMappingURL=declaredEvents.js.map
