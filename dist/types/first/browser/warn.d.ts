/** A line for the developer; one of each kind and page, so that a mistake in a loop does not fill the console. */
export declare const warn: ({ message }: {
    message: string;
}) => void;
