import type { Checked, Input } from './records.js';

const isAddress = (value: string) => value.startsWith('/') || (/^https?:\/\/[^/]/i.test(value) && URL.canParse(value));

/** How the vendors' ids look. The tag itself takes what it is given: it is the vendor who refuses it. */
const CODE = /^[a-z0-9]{32}$/i;
const PROJECT = /^(?!.*--)[a-z0-9-]{12}$/i;

/** At a comma, but not inside braces as in `{1,3}`: see src/parts/patterns.ts. */
const patternsOf = (value: string) => value.split(/,(?![^{]*})/).filter(Boolean);

const isPattern = (pattern: string) => {
  try {
    return Boolean(new RegExp(pattern.trim()));
  } catch {
    return false;
  }
};

/** What a page cannot do without, where a function of that name would take its place. */
const TAKEN = /^(window|self|document|location|top|parent|frames|history|navigator|name|fetch|Promise|pagebeat)$/;

const plural = (count: number) => `${count} character${count === 1 ? '' : 's'}`;
const odd = (value: string) => /[^a-z0-9]/i.exec(value)?.[0];
const quoted = (text: string) => (/\s/.test(text) ? 'white space' : `“${text}”`);

/** Each returns what is wrong, and what to write instead; nothing when all is right. */
type Rule = (value: string, option: Checked) => string | undefined;

const RULES: Partial<Record<Input, Rule>> = {
  code(value) {
    if (CODE.test(value)) return undefined;
    if (PROJECT.test(value)) {
      return 'This looks like the project id of Swetrix. Pirsch’s identification code has 32 letters and digits.';
    }
    const wrong = odd(value);
    return wrong
      ? `A code has letters and digits only, and this has ${quoted(wrong)}. Copy it from Pirsch’s settings.`
      : `A code has 32 letters and digits, and this has ${plural(value.length)}. Copy all of it from Pirsch’s settings.`;
  },
  project(value) {
    if (PROJECT.test(value)) return undefined;
    if (CODE.test(value)) return 'This looks like the code of Pirsch. The project id of Swetrix has 12 characters.';
    return value.length === 12
      ? 'A project id has letters, digits and single dashes only. Copy it from the project’s settings at Swetrix.'
      : `A project id has 12 characters, and this has ${value.length}. Copy it from the project’s settings at Swetrix.`;
  },
  key(value) {
    const [wrong] = /[\s"'<>]/.exec(value) ?? [];
    return (
      wrong &&
      `A key has no ${wrong.trim() ? `“${wrong}”` : 'white space'}: paste the key alone, without what is around it.`
    );
  },
  address: (value) =>
    isAddress(value) && !/\s/.test(value)
      ? undefined
      : 'Write an address such as https://example.com/path, or /path on the page’s own host.',
  hosts(value) {
    const wrong = value.split(',').find((entry) => !/^\s*[a-z0-9.-]+(:[a-z0-9]{32})?\s*$/i.test(entry));
    return wrong === undefined
      ? undefined
      : `“${wrong}” is no host: write example.com, or example.com:CODE with a code of 32 letters and digits.`;
  },
  patterns(value) {
    const wrong = patternsOf(value).find((pattern) => !isPattern(pattern));
    return wrong && `“${wrong}” is no regular expression: write ^/blog for all that begins with /blog.`;
  },
  identifier(value) {
    if (!/^[a-z_$][\w$]*$/i.test(value))
      return 'The name of a function has letters, digits, _ and $, and no digit first.';
    return TAKEN.test(value) ? `Every page has a “${value}” of its own already: take another name.` : undefined;
  },
  number: (value) => (/^[1-9]\d{0,9}$/.test(value) ? undefined : 'Write a whole number, such as 42.'),
  seconds: (value) =>
    /^([1-9]\d{0,4}|off)$/.test(value) ? undefined : 'Write whole seconds from 1 to 99999, or off for no heartbeats.',
  oneOf: (value, { choices = [] }) =>
    choices.includes(value) ? undefined : `Choose one of these: ${choices.join(', ')}.`,
  severalOf(value, { choices = [] }) {
    const wrong = value.split(',').find((entry) => !choices.includes(entry));
    return wrong === undefined ? undefined : `“${wrong}” is none of these: ${choices.join(', ')}.`;
  },
  switch: (value) => (value === '' ? undefined : 'This is switched on by being there, and has no value.'),
  // A host, with its port: it takes the place of the one in the address.
  switchOrText: (value) =>
    value === '' || /^[a-z0-9.-]+(:\d+)?$/i.test(value) ? undefined : 'Write a host alone, such as example.com.',
};

const MOST = 2000;

/** What is wrong with the value of an attribute, and what to write instead. */
export function checkValue(option: Checked, value: string): string | undefined {
  if (!value && !/^switch/.test(option.input)) return 'Write a value, or leave it out.';
  if (value.length > MOST) return `This has ${plural(value.length)}; ${MOST} are enough for everybody.`;
  return RULES[option.input]?.(value, option);
}

/** What is missing, for a person. */
export function sayMissing({ input, example }: Checked & { example?: string }): string {
  const what: Partial<Record<Input, string>> = {
    code: 'Paste the identification code: 32 letters and digits, in Pirsch’s settings.',
    project: 'Paste the project id: 12 characters, in the project’s settings at Swetrix.',
    key: 'Paste the key.',
  };
  return what[input] ?? `Write it here${example ? `, such as ${example}` : ''}.`;
}
