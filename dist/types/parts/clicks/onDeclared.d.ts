import type { Stages } from '../../types/records.js';
/**
 * Tells of each click, by the main and the middle button, on an element that matches, or on anything in it. Elements that are added
 * later count too.
 */
export declare const onDeclared: ({ on }: Stages, selector: string, tell: (element: Element) => void) => void;
