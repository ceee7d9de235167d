/** Makes what listens on the window, before anybody can stop the event on its way, until it is ended. */
export declare const createListeners: () => {
    on: (types: string, listener: (event: never) => void) => void;
    end: () => void;
};
