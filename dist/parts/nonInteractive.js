import { a as amend } from '../shared/amend.js';
import { k as keep } from '../shared/keep.js';

/**
 * Tells Pirsch and Plausible which events leave a visit a bounce: those with `non_interactive: true`.
 *
 * @for pirsch, plausible
 */
const nonInteractive = (stages) => {
    keep(stages, 'non_interactive');
    amend(stages, 'code', ({ body }, _page, event) => {
        if (event && event.non_interactive)
            body.non_interactive = true;
    });
};

export { nonInteractive };
//# sourceMappingURL=nonInteractive.js.map
