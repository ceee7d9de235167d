/** How often something is sent at most. */
const TRIES = 3;
/**
 * Sends again what ended as it should not: after half a second, then a second, and more; at once when the page is left. No heartbeat,
 * which is worth nothing later.
 *
 * @param after in how many milliseconds at the earliest, by the answer or without one; nothing when it is over
 */
const again = (stages, after) => {
    const { send } = stages;
    let waiting = [];
    stages.send = (delivery) => new Promise((resolve, reject) => {
        let tries = 0;
        const attempt = () => {
            tries++;
            send(delivery).then((answer) => go(() => resolve(answer), answer), (error) => go(() => reject(error)));
        };
        const go = (end, answer) => {
            const delay = tries < TRIES && delivery.kind !== 'session' ? after(delivery, answer) : undefined;
            if (delay === undefined) {
                end();
                return;
            }
            const repeat = () => {
                clearTimeout(timer);
                waiting = waiting.filter((other) => other !== repeat);
                attempt();
            };
            // Not all visitors come again at once.
            const timer = setTimeout(repeat, Math.max((250 << tries) * (1 + Math.random()), delay));
            waiting.push(repeat);
        };
        attempt();
    });
    stages.on('pagehide', () => {
        waiting.forEach((repeat) => {
            repeat();
        });
    });
};

export { again as a };
//# sourceMappingURL=again.js.map
