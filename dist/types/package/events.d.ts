import type { EventOptions, Scalar, Value } from '../types/options.js';
/** Any name, with any options: the events of a tracker that was told of none. */
export type AnyEvents = Record<string, EventOptions>;
type MetaOf<Options> = Options extends {
    meta?: infer Meta;
} ? Meta : object;
/**
 * What a record of events has to be: a name, and what comes with it. Metadata is flat, as Pirsch and Swetrix take it, unless
 * `Allowed` says that it may be nested: `createTracker<SiteEvents, Value>`. What is not so does not compile.
 *
 * @typeParam Events the events there are, each with what comes with it
 * @typeParam Allowed what a value of the metadata may be
 */
export type EventsOf<Events, Allowed extends Value = Scalar> = string extends keyof Events ? unknown : {
    [Name in keyof Events]: Omit<EventOptions, 'meta'> & {
        /** The metadata that was declared, with values that are allowed. */
        meta?: {
            [Key in keyof MetaOf<Events[Name]>]?: Allowed;
        };
    };
};
/** Shown by editors as one record. */
type Flat<Type> = {
    [Key in keyof Type]: Type[Key];
};
/** What may come with an event: all that was declared, and what any event may have but metadata that was not. */
type OptionsOf<Declared> = Flat<Omit<EventOptions, keyof Declared | 'meta'> & Declared & ('meta' extends keyof Declared ? unknown : {
    meta?: never;
})>;
/**
 * The second argument of the function; it may only be left out when nothing in it is required.
 *
 * @typeParam Events the events there are
 * @typeParam Name of the one that is sent
 */
export type Given<Events, Name extends keyof Events> = string extends keyof Events ? [options?: EventOptions] : object extends Events[Name] ? [options?: OptionsOf<Events[Name]>] : [options: OptionsOf<Events[Name]>];
/** The letters and digits of names, one by one. */
type Letter<Text extends string> = Uppercase<Text> extends Lowercase<Text> ? never : Text;
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type IsLetters<Text extends string> = Text extends `${infer First}${infer Rest}` ? [Letter<First>] extends [never] ? false : Rest extends '' ? true : IsLetters<Rest> : false;
type IsCapitalised<Word extends string> = Word extends Capitalize<Word> ? IsLetters<Word> : false;
type AreCapitalised<Name extends string> = Name extends `${infer Word} ${infer Rest}` ? IsCapitalised<Word> extends true ? AreCapitalised<Rest> : false : IsCapitalised<Name>;
type IsTitle<Name extends string> = Name extends `${string} ${string}` ? AreCapitalised<Name> : false;
type IsSmall<Text extends string> = Text extends `${infer First}${infer Rest}` ? First extends Digit | Lowercase<Letter<First>> ? Rest extends '' ? true : IsSmall<Rest> : false : false;
type AreSmall<Name extends string> = Name extends `${infer Word}_${infer Rest}` ? IsSmall<Word> extends true ? AreSmall<Rest> : false : IsSmall<Name>;
type IsSnake<Name extends string> = Name extends `${Digit}${string}` ? false : AreSmall<Name>;
/**
 * The same events, when all their names are two words or more in capitals, a noun and what happened to it: Firstparty's
 * guideline. It does not compile with another, and says which.
 *
 * @example
 * createTracker<TitleCase<{ 'Form Submitted': { meta: { form: string } } }>>({ … })
 */
export type TitleCase<Events> = {
    [Name in keyof Events]: IsTitle<Name & string> extends true ? Events[Name] : `"${Name & string}" is off the guideline: a noun and what happened to it, in capitals, as in "Form Submitted"`;
};
/**
 * The same events, when all their names are in snake_case. It does not compile with another, and says which.
 *
 * @example
 * createTracker<SnakeCase<{ form_submitted: { meta: { form: string } } }>>({ … })
 */
export type SnakeCase<Events> = {
    [Name in keyof Events]: IsSnake<Name & string> extends true ? Events[Name] : `"${Name & string}" is off the guideline: small letters, digits and underscores, as in "form_submitted"`;
};
export {};
