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
  /** The part that reads it; none when every tag, or its destination, does. */
  part: string;
}

/** What a tag can be composed of, beside its destinations. */
export interface PartInfo {
  name: string;
  /** What it does, in one. */
  sentence: string;
  /** The destinations of which it takes one; none when it is for all. */
  for: string[];
  /** Other parts. */
  needs: string[];
  /** About, in bytes with brotli; none where it is not known. */
  price: number | undefined;
  /** Whether no attribute asks for it, so that it has a choice of its own. */
  isOwnChoice: boolean;
}

/** A script file, with what is in it. */
export interface Script {
  file: string;
  destinations: string[];
  parts: string[];
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
  /** In the order in which they are applied. */
  parts: PartInfo[];
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
  /** Whether the file is to be composed of what is ticked, and of nothing else. */
  exact: boolean;
  /** Parts that are ticked by themselves; the usual ones when none were named. */
  parts?: string[];
  /** The address of the site, for the links of one's own visits. */
  site: string;
}

/** A composed file. */
export type Composed = Pick<Script, 'file' | 'raw' | 'gzip' | 'brotli' | 'integrity'> & {
  /** All that is in it, with what came by itself. */
  names: string[];
};

/** How far a composed file is; the last one stays until there is the next. */
export interface Composing {
  state: 'composing' | 'ready' | 'failed';
  composed?: Composed;
  message?: string;
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
  /** The attributes and parts that it lacks: no file that is made already has them all. */
  lacks: string[];
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
  composing: Composing;
  /** Whether the tag is the composed one. */
  isComposed: boolean;
}
