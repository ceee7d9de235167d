/** The destinations there are, and how they write their names. */
export const destinationNames = {
  pirsch: 'Pirsch',
  swetrix: 'Swetrix',
  firstparty: 'Firstparty',
  customerio: 'Customer.io',
  usercom: 'User.com',
};
