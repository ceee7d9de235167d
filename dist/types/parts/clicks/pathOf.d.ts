/** The elements that an event came by, the innermost first; those inside an open shadow root too. */
export declare const pathOf: (event: Event) => Element[];
