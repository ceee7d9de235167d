import Link from 'next/link';

export const metadata = { title: 'Home' };

export default function Home() {
  return <Link href="/pricing">Pricing</Link>;
}
