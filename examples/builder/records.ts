/** What the tag builder's server and its page share: what a tag can say, and what is chosen of it. */

/** How an option is written: see `inputs.ts`. */
export type Input =
  | 'switch'
  | 'switchOrText'
  | 'number'
  | 'seconds'
  | 'oneOf'
  | 'severalOf'
  | 'address'
  | 'patterns'
  | 'identifier'
  | 'hosts'
  | 'text'
  | 'family'
  | 'code'
  | 'project'
  | 'key';

/** What is checked of a value. */
export interface Checked {
  input: Input;
  choices?: string[];
}

/** How an option is shown. */
export interface Shown extends Checked {
  group: string;
  /** How the attributes of its family begin. */
  family?: string;
  example?: string;
  /** The option that it belongs to. */
  see?: string;
}

/** An attribute of the tag. */
export interface Option extends Shown {
  /** Such as `data-outbox`. */
  attribute: string;
  /** The name of the one it belongs to, or `all`. */
  destination: string;
  /** As it stands in the code. */
  description: string;
  default: string;
  /** By its destination. */
  isRequired: boolean;
  /** Those that know it. */
  files: string[];
}

/** A script file, with what is in it. */
export interface Script {
  file: string;
  destinations: string[];
  raw: number;
  gzip: number;
  brotli: number;
  integrity: string;
}

/** A destination, by its name in the code and as its vendor writes it, with the attributes that it cannot do without. */
export interface Destination {
  name: string;
  title: string;
  required: string[];
}

export interface Catalogue {
  options: Option[];
  /** The smallest first. */
  files: Script[];
  destinations: Destination[];
  /** The line that takes calls before the script has loaded. */
  stub: string;
}

/** What is chosen. `values` are the attributes by their names; a switch, and what is not written yet, is empty text. */
export interface Choices {
  values: Record<string, string>;
  /** Of one of Pirsch's own scripts. */
  id: string;
  /** Where the script file is. */
  folder: string;
  integrity: boolean;
  full: boolean;
}

/** What is wrong with what is chosen, and what to write instead. */
export interface Problem {
  of: string;
  message: string;
  isMissing?: boolean;
}

/** The script file that is taken, and the attributes that a smaller one does not know. */
export interface Chosen {
  file: Script;
  because: string[];
}

/** Changes the value of an attribute; nothing takes it off the tag. */
export type SetValue = (attribute: string, value?: string) => void;

/** What the parts of the page are given. */
export interface Shared {
  catalogue: Catalogue;
  choices: Choices;
  problems: Problem[];
  change: (changes: Partial<Choices>) => void;
  setValue: SetValue;
  chosen: Chosen;
}
