/** Where ids stand in what the vendors tell people to paste. */
const PLACES: Record<string, RegExp[]> = {
  'data-code': [/data-code=["']([^"']+)/],
  'data-project-id': [/data-project-id=["']([^"']+)/, /swetrix\.init\(\s*["']([^"']+)/],
  'data-customerio-key': [/data-customerio-key=["']([^"']+)/, /\.load\(\s*["']([^"']+)/],
  'data-firstparty-key': [/data-firstparty-key=["']([^"']+)/, /write_?key["']?\s*[:=]\s*["']([^"']+)/i],
  'data-usercom-key': [/data-usercom-key=["']([^"']+)/, /apiKey["']?\s*[:=]\s*["']([^"']+)/],
};

/** The id in what was pasted: all of it, or what stands at its place in the vendor's own snippet. */
export function takePasted(attribute: string, text: string): string {
  for (const place of PLACES[attribute] ?? []) {
    const [, found] = place.exec(text) ?? [];
    if (found !== undefined) return found.trim();
  }
  return text.trim();
}
