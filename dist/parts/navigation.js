import { g as guard } from '../shared/guard.js';

/** Milliseconds: routers set the title after the address, those with page transitions some 300 ms later. */
const SETTLED = 500;
/**
 * Counts each new address of the document, however it came, once it rests; `data-disable-history` turns it off.
 *
 * A replaced address is another state of the same page, so it begins the wait anew; with any other change the page before is
 * counted if it still waits. (Where there is no Navigation API, going back tells only when the address has changed: a page that is
 * left so while it waits is not counted.)
 *
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-interface
 */
const navigation = (stages, { disableHistory }) => {
    const { look } = stages;
    let timer;
    let isTold = false;
    const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(guard(stages.look), SETTLED);
    };
    if (disableHistory != null)
        return;
    stages.look = () => look(location.href);
    guard(() => {
        // Pages have a variable of that name.
        const { navigation } = window;
        isTold = !!navigation.currentEntry;
        navigation.addEventListener('currententrychange', guard(({ navigationType, from }) => {
            if (navigationType !== 'replace')
                look(from.url);
            wait();
        }));
    })();
    if (isTold)
        return;
    stages.on('popstate hashchange', wait);
    ['pushState', 'replaceState'].forEach(guard((name) => {
        const { history } = window;
        const original = history[name];
        history[name] = function () {
            if (name === 'pushState')
                guard(stages.look)();
            wait();
            // biome-ignore lint/complexity/noArguments: rest parameters cost a helper.
            return original.apply(this, arguments);
        };
    }));
};

export { navigation };
//# sourceMappingURL=navigation.js.map
