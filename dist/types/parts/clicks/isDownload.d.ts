/** Whether a path ends as that of a file, in any case. */
export declare const isDownload: (path: string, extensions: string | undefined) => boolean;
