/** Without its comments, and with empty texts in place of what is in quotes. */
const bare = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, (found) =>
    found[0] === '/' ? '' : '""',
  );

/** What stands in a function that calls itself. */
const SELF = /^[\s;!(+]*(?:function\s*\w*\s*\(\w*\)\s*\{|\(\)\s*=>\s*\{)([\s\S]*)\}\s*\)?\s*\([\w.]*\)[\s);]*$/;

/**
 * Whether an inline script calls the function as it runs, and not in a handler: outside of all braces, in no arrow function, and
 * without a look whether it is there. Pure.
 */
export const callsEarly = (code: string, name: string): boolean => {
  const plain = bare(code);
  const text = (SELF.exec(plain) || [])[1] || plain;
  const word = name.replace(/\$/g, '\\$');
  const looks = new RegExp('typeof\\s+' + word + '|window\\.' + word + '|' + word + '\\s*(&&|\\.q)');
  let depth = 0;
  if (looks.test(text)) return false;
  for (let place = 0; place < text.length; place++) {
    const letter = text[place]!;
    if (/[({[]/.test(letter)) depth++;
    else if (/[)}\]]/.test(letter)) depth--;
    else if (!depth && text.substr(place, name.length) === name) {
      const before = text.slice(0, place);
      const isCall = !/[\w$.]$|function\s+$/.test(before) && /^\s*\(/.test(text.slice(place + name.length));
      if (isCall && !/=>[^;\n]*$/.test(before)) return true;
    }
  }
  return false;
};
