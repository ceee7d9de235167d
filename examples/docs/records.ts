/** A part of a page, as the search finds it: what stands below one heading. */
export interface Section {
  /** Its address on the site. */
  id: string;
  /** The title of its page. */
  page: string;
  /** Empty for what stands before the first heading within the page. */
  heading: string;
  text: string;
}
