/** Has the page of a unit test at another address, with nothing of it told to anybody. */
export const visit = (url: string): void =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
