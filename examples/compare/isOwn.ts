/** Whether a tag is a file of this project. */
export const isOwn = (tag: string): boolean => tag.startsWith('pagebeat');
