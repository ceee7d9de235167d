import { Choose } from './Choose';

export const metadata = { title: 'Pricing' };

export default function Pricing() {
  return <Choose />;
}
