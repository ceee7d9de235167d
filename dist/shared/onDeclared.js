/**
 * Tells of each click, by the main and the middle button, on an element that matches, or on anything in it. Elements that are added
 * later count too.
 */
const onDeclared = ({ on }, selector, tell) => on('click auxclick', ({ target, button }) => {
    const element = target.closest(selector);
    // The right button opens a menu, and others go back and forth.
    if (element && !(button > 1))
        tell(element);
});

export { onDeclared as o };
//# sourceMappingURL=onDeclared.js.map
