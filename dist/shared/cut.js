/** A text of at most so many characters (UTF-16), not cut within a pair of surrogates. */
const cut = (text, most) => text[most] ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text;

export { cut as c };
//# sourceMappingURL=cut.js.map
