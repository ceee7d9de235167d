import { createHash } from 'node:crypto';

/** The hash of bytes or of a text, as the `integrity` of a script tag has it: https://www.w3.org/TR/SRI */
export const hashOf = (content: string | Buffer): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;
