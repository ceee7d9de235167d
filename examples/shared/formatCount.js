export const formatCount = (number) => number.toLocaleString('en');
