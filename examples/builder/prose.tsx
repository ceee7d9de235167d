import type { ComponentChildren } from 'preact';

/** The documentation of an option, with its code as code. */
export const prose = (text: string): ComponentChildren =>
  text.split('`').map((part, index) => (index % 2 ? <code>{part}</code> : part));
