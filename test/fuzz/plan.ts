/** The files that a page may load. */
export type File = 'pagebeat' | 'pagebeat.pirsch' | 'pagebeat.full';

/** How a tag gets onto its page. */
export type Placement = 'defer' | 'plain' | 'async' | 'module' | 'inline';

export interface Tag {
  file: File;
  placement: Placement;
  /** As they stand in the HTML; `{case}` stands for the case, `{port}` for the server's. */
  attributes: Record<string, string>;
}

/** How the page comes to be: on a host, or as a document without one, inside a page of that host. */
export interface Site {
  /** `{case}` stands for the case, so that each has a storage of its own; with `:{port}` it is one's own machine. */
  host: string;
  frame: 'none' | 'srcdoc' | 'blob';
}

/** What the server says: as documented, always a status, a status the first time, nothing at all, or it cuts the line. */
export type Answer = 'fine' | `always ${number}` | `first ${number}` | 'hangs' | 'cuts';

/** A case: a page, what is wrong with it, and what happens on it. All of it is data, and each part of it can be left out. */
export interface Plan {
  site: Site;
  answer: Answer;
  /** Whether the page takes early calls by the README's line. */
  hasStub: boolean;
  /** Code of the page before any tag. */
  before: string[];
  tags: Tag[];
  /** HTML in the body. */
  body: string[];
  /** When the acts begin. */
  start: 'now' | 'ready' | 'load';
  /** Each is code, several to a task; `{n}` stands for a number of its own. */
  acts: string[][];
}
