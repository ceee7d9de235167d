/** From 0 to 255. A page may have replaced `Math.random`, and equal ids would be taken for one message. */
const random = () => {
    try {
        return window.crypto.getRandomValues(new Uint8Array(1))[0];
    }
    catch (_a) {
        // It is a page's own.
        return Math.random() * 256;
    }
};
/** A random id, as a UUID of version 4 (RFC 9562). `crypto.randomUUID` is there on https pages only. */
const createId = () => 
// Of the 8 the first two bits are given, of a 0 none.
'00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit) => (+digit + (random() & (digit === '8' ? 3 : 15))).toString(16));

export { createId as c };
//# sourceMappingURL=createId.js.map
