/** A text that is no longer than this cannot be nested so deeply that it could not be written again. */
const SHALLOW = 4000;

/** The value of a JSON text, or undefined when it is none, or when it is nested so deeply that it cannot be kept. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (text.length > SHALLOW) JSON.stringify(value);
    return value;
  } catch {
    return undefined;
  }
}
