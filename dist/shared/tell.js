import { f as fail } from './fail.js';

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

export { tell as t };
//# sourceMappingURL=tell.js.map
