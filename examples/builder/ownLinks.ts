/** Whether it is the address of a site. */
export const isSite = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** The two links of one's own visits, at the address of a site: to leave them out of the count, and to take that back. */
export function ownLinks(site: string): { off: string; on: string } {
  const write = (word: string) => {
    const url = new URL(site);
    url.searchParams.set('pagebeat', word);
    return url.href;
  };
  return { off: write('off'), on: write('on') };
}
