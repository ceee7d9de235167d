/** A name as Swetrix takes it: `Button Clicked` is `button_clicked`. */
export declare const asName: (name: string) => string;
