import Link from 'next/link';
import type { ReactNode } from 'react';

export const metadata = { title: 'Jobs at Larkspur Ferries', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/">Jobs</Link> <Link href="/about">About us</Link>
        </nav>
        {children}
      </body>
    </html>
  );
}
