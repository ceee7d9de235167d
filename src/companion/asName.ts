/** A name as Swetrix takes it: `Button Clicked` is `button_clicked`. */
export const asName = (name: string): string =>
  name
    .normalize('NFKD')
    // Accents go, their letters stay.
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9_.]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 63) || 'event_name';
