/** The elements that an event came by, the innermost first; those inside an open shadow root too. */
const pathOf = (event) => {
    const path = event.composedPath ? event.composedPath() : [];
    if (!path[0])
        for (let node = event.target; node; node = node.parentNode)
            path.push(node);
    return path.filter((node) => node.nodeType === 1);
};

/**
 * Tells of each click, by mouse, by its middle button, by touch or by the keyboard, wherever it is: elements that are
 * added later count too. It comes before the page's own listeners, and never keeps anything from happening.
 *
 * One act of a person may be several clicks: a label hands its click on to its control, and so does a page's own script to what
 * is in a card. So what is told may ask of an element whether the act has come by it for the first time.
 *
 * @see https://html.spec.whatwg.org/multipage/forms.html#the-label-element
 */
const onClick = ({ on }, act) => {
    /** The clicks of this act, with where they were; and what was asked for. */
    let clicks = [];
    let asked = [];
    const isFirst = (element) => asked.indexOf(element) < 0 && asked.push(element) > 0;
    on('click auxclick', (event) => {
        const path = pathOf(event);
        // The right button opens a menu, and others go back and forth.
        if ((event.button || 0) > 1)
            return;
        // Within another click, as Firefox does it for a label too; or at the very same time, as others do. By a script several may
        // be at one time, which only for a label are one.
        const isSame = clicks.some(([before, came]) => before.eventPhase ||
            (before.timeStamp === event.timeStamp &&
                (event.isTrusted || came.some((element) => element.control === path[0]))));
        if (!isSame) {
            clicks = [];
            asked = [];
        }
        clicks.push([event, path]);
        act(path, isFirst);
    });
};

export { onClick as o, pathOf as p };
//# sourceMappingURL=onClick.js.map
