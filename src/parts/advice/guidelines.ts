/** The ways to name events, each with what it is and an example. */
export const guidelines: Record<string, [pattern: RegExp, must: string]> = {
  // https://www.firstpartyhq.com/docs
  title: [/^[A-Z][A-Za-z]*( [A-Z][A-Za-z]*)+$/, 'a noun and what happened to it, in capitals, as in "Form Submitted"'],
  snake: [/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'small letters, digits and underscores, as in "form_submitted"'],
};
