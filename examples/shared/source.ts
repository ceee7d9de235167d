/** Takes the indentation off that all lines have. */
const dedent = (code: string): string => {
  const lines = code.replace(/^\n+|\s+$/g, '').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n');
};

/**
 * The marked parts of this page's own source, so that the code which is shown is the code which runs: what stands between
 * `<!-- tag -->` and `<!-- /tag -->` is the part `tag`.
 */
export async function readSource(): Promise<{ name: string; code: string }[]> {
  const page = await fetch(location.href);
  const parts = (await page.text()).matchAll(/<!-- (\w+) -->([\s\S]*?)<!-- \/\1 -->/g);
  return [...parts].map(([, name = '', code = '']) => ({ name, code: dedent(code) }));
}
