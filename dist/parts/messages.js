import { k as keep } from '../shared/keep.js';

/**
 * Has an event tell Customer.io its id and its time: those of the options `id` and `timestamp`.
 *
 * @for customerio
 */
const messages = (stages) => {
    keep(stages, 'id');
    keep(stages, 'timestamp');
};

export { messages };
//# sourceMappingURL=messages.js.map
