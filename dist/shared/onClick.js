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
 */
const onClick = (on, act) => on('click auxclick', (event) => {
    // The right button opens a menu, and others go back and forth.
    if ((event.button || 0) < 2)
        act(pathOf(event));
});

export { onClick as o, pathOf as p };
//# sourceMappingURL=onClick.js.map
