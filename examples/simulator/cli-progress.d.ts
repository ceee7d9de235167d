declare module 'cli-progress' {
  interface Options {
    format: string;
    hideCursor: boolean;
    barsize: number;
    barCompleteChar: string;
    barIncompleteChar: string;
  }

  /** What we use of it: the package brings no types. */
  class SingleBar {
    constructor(options: Options);
    start(total: number, value: number, payload: { text: string }): void;
    update(value: number, payload: { text: string }): void;
    stop(): void;
  }

  export default { SingleBar };
}
