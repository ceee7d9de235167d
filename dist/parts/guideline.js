import { g as guard } from '../shared/guard.js';
import { o as onLocalhost } from '../shared/onLocalhost.js';

/** The ways to name events, each with what it is and an example. */
const guidelines = {
    // https://www.firstpartyhq.com/docs
    title: [/^[A-Z][A-Za-z]*( [A-Z][A-Za-z]*)+$/, 'a noun and what happened to it, in capitals, as in "Form Submitted"'],
    snake: [/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'small letters, digits and underscores, as in "form_submitted"'],
};

/**
 * Says on localhost which names of events are off a guideline, so that one event does not become two: that of `data-guideline`.
 * All names are sent all the same. Of another guideline a line says so, and that is all.
 */
const guideline = (stages, settings) => {
    const name = settings.guideline;
    const own = Object.keys(guidelines);
    if (!name)
        return;
    if (own.indexOf(name) < 0) {
        guard(() => console.error('pagebeat: guideline must be ' + own.join(' or ') + ', not ' + name))();
    }
    else {
        const [pattern, must] = guidelines[name];
        onLocalhost(stages, (_deliveries, _page, event) => event && !pattern.test(event.name) ? ['name "' + event.name + '" is off the guideline, which is ' + must] : []);
    }
};

export { guideline };
//# sourceMappingURL=guideline.js.map
