/** Whether a tag carries the id of one of Pirsch's own scripts, and so does what that script does. */
export declare const isPirschId: (id: string) => boolean;
