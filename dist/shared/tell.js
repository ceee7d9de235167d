import { f as fail } from './fail.js';

/** Lets what stands around `send` say more than a status: that something is queued, or why it failed. It may be applied more than once. */
const tell = (stages) => {
    const { judge } = stages;
    stages.judge = (delivery, answer) => {
        // Its own, and not what a page put on `Object.prototype`.
        const says = answer && Object.keys(answer)[0];
        return says === 'queued'
            ? { ok: true, queued: true }
            : says === 'reason'
                ? fail(answer.reason, delivery.name)
                : judge(delivery, answer);
    };
};

export { tell as t };
//# sourceMappingURL=tell.js.map
