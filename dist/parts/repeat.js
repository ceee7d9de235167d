import { a as again } from '../shared/again.js';
import { r as repeatAfter } from '../shared/repeatAfter.js';
import '../shared/guard.js';

/**
 * Sends again what its server knows again (Customer.io; your own, with `data-own-format="segment"`), also where it may have arrived: without an answer, after 429, and after 500
 * to 509, at most twice more. With each attempt its `sentAt` becomes the present, by which the server corrects the visitor's
 * clock.
 *
 * @for customerio, own
 */
const repeat = (stages) => {
    const { send } = stages;
    stages.send = (delivery) => {
        const { sentAt, body } = delivery;
        if (sentAt)
            delivery.body = body.replace(sentAt, (delivery.sentAt = new Date().toISOString()));
        return send(delivery);
    };
    again(stages, ({ sentAt }, answer) => {
        if (!sentAt)
            return undefined;
        const after = answer && repeatAfter(answer);
        return after === undefined && (!answer || /^50\d$/.test('' + answer.status)) ? 0 : after;
    });
};

export { repeat };
//# sourceMappingURL=repeat.js.map
