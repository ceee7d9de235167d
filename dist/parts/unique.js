import { a as amend } from '../shared/amend.js';
import { k as keep } from '../shared/keep.js';

/**
 * Has Swetrix keep only one of a kind for each session: events with `unique: true`, pageviews with `data-unique`. What it has already it
 * refuses with 403: that is no failure, but `skipped: 'duplicate'`.
 *
 * @for swetrix
 */
const unique = (stages) => {
    const { judge } = stages;
    keep(stages, 'unique');
    amend(stages, 'projectId', (delivery, _page, event, { settings }) => {
        if (delivery.kind !== 'session' && (event ? event.unique : settings.unique != null)) {
            delivery.unique = delivery.body.unique = true;
        }
    });
    stages.judge = (delivery, answer) => {
        if (!delivery.unique || !answer || answer.status !== 403)
            return judge(delivery, answer);
        // It knows the visitor, so it takes heartbeats.
        delivery.route.accepted = true;
        return { ok: true, status: 403, skipped: 'duplicate' };
    };
};

export { unique };
//# sourceMappingURL=unique.js.map
