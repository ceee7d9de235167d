const NAMES = {
  pirsch: 'Pirsch',
  swetrix: 'Swetrix',
  firstparty: 'Firstparty',
  customerio: 'Customer.io',
  usercom: 'User.com',
};

/** How a destination writes its own name. */
export const destinationName = (destination) => NAMES[destination] ?? destination;
