import type { Link } from './linkOf.js';

/** What Pirsch's script takes for files. */
const EXTENSIONS =
  '7z,avi,csv,docx,exe,gz,key,midi,mov,mp3,mp4,mpeg,pdf,pkg,pps,ppt,pptx,rar,rtf,txt,wav,wma,wmv,xlsx,zip';

/** Whether a link leads to a file: it says so, or its path ends as one, in any case and whatever comes after it. */
export const isDownload = ({ path, download }: Link, extensions?: string): boolean => {
  const ending = /\.([^./]+)$/.exec(path);
  return (
    download !== null ||
    (!!ending &&
      (EXTENSIONS + ',' + (extensions || ''))
        .toLowerCase()
        .split(/[,\s.]+/)
        .indexOf(ending[1]!.toLowerCase()) >= 0)
  );
};
