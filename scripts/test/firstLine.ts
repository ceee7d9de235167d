const LONGEST = 200;

/** What an error says first, without colors. */
export const firstLine = (message = ''): string =>
  (
    message
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what colors are made of
      .replace(/\u001b\[\d+m/g, '')
      .split('\n')
      .find((line) => line.trim()) ?? ''
  )
    .trim()
    .slice(0, LONGEST);
