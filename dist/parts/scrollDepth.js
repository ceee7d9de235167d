import { g as guard } from '../shared/guard.js';
import { o as onView } from '../shared/onView.js';

/**
 * Tells how much of a page was seen, in percent of what there is of it by then: an event at 25, 50, 75 and 100 (`data-scroll-depth`), and
 * `scroll` among the metadata of the event of `activeTime`, which needs no attribute of its own. A page that is shorter than the
 * window is seen in whole. It is read when the browser has just laid out the page, and never makes it do so. In a browser without
 * `ResizeObserver` it is not known. It stores nothing.
 *
 * @see https://drafts.csswg.org/resize-observer/#html-event-loop
 */
const scrollDepth = (stages, settings) => {
    const { scrollDepth: name, scrollElement } = settings;
    /** CSS pixels. */
    let deepest = 0;
    let percent = 0;
    let next = 25;
    if (!window.ResizeObserver || (name == null && settings.activeTime == null))
        return;
    const find = () => (scrollElement && document.querySelector(scrollElement)) || document.scrollingElement;
    const observer = new window.ResizeObserver(guard(() => {
        const { scrollTop, clientHeight, scrollHeight } = find();
        deepest = Math.max(deepest, scrollTop + clientHeight);
        percent = Math.min(100, Math.round((deepest / scrollHeight) * 100)) || 0;
        for (; name != null && next <= percent; next += 25) {
            stages.track(name && name !== true ? name : 'Scroll Depth', { meta: { percent: next } });
        }
    }));
    /** Whatever is observed anew is told of in the next frame, after the layout. */
    const look = guard(() => {
        observer.disconnect();
        observer.observe(find());
    });
    stages.scroll = () => percent;
    stages.on('scroll resize', look);
    onView(stages, () => {
        deepest = percent = 0;
        next = 25;
        look();
    });
};

export { scrollDepth };
//# sourceMappingURL=scrollDepth.js.map
