/** What Pirsch's script takes for files. */
const EXTENSIONS =
  '7z,avi,csv,docx,exe,gz,key,midi,mov,mp3,mp4,mpeg,pdf,pkg,pps,ppt,pptx,rar,rtf,txt,wav,wma,wmv,xlsx,zip';

/** Whether a path ends as that of a file, in any case. */
export const isDownload = (path: string, extensions: string | undefined): boolean => {
  const ending = /\.([^./]+)$/.exec(path);
  return (
    !!ending &&
    (EXTENSIONS + ',' + (extensions || ''))
      .toLowerCase()
      .split(/[,\s.]+/)
      .indexOf(ending[1]!.toLowerCase()) >= 0
  );
};
