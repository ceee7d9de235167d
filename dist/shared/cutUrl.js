/** An address of at most so many characters, which are bytes as browsers write it; not cut within a character that is escaped. */
const cutUrl = (url, most) => 
// One that is whole may go as well: the last one of them.
url[most] ? url.slice(0, most).replace(/(%[c-f].)?(%[89ab].)*(%.?)?$/i, '') : url;

export { cutUrl as c };
//# sourceMappingURL=cutUrl.js.map
