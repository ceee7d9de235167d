/** What a request says, by the types of its fields. `items` is how many things a request of many says. */
const TYPES = {
  page: 'string',
  title: 'string',
  referrer: 'string',
  source: 'string',
  name: 'string',
  duration: 'number',
  items: 'number',
} as const;

type Fields = typeof TYPES;

/** What a request says, in the same words for all destinations. */
export type Decoded = {
  [Field in keyof Fields]?: Fields[Field] extends 'string' ? string : number;
} & { meta?: Record<string, unknown> };

/** What a request says, without what is of another type than it should be: a request may have anything in any place. */
export function readDecoded({ meta, ...decoded }: { [Field in keyof Decoded]?: unknown }): Decoded {
  const isRight = ([field, value]: [string, unknown]) => typeof value === TYPES[field as keyof Fields];
  return {
    ...Object.fromEntries(Object.entries(decoded).filter(isRight)),
    // A list has keys too.
    ...(typeof meta === 'object' && meta !== null && { meta: meta as Decoded['meta'] }),
  };
}
