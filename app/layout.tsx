import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/lib/ui/site-footer';
import { SiteHeader } from '@/lib/ui/site-header';
import { themeScript } from '@/lib/ui/theme-script';
import { inter, jetbrainsMono, sourceSerif, sourceSerifItalic } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Descent: how neural networks are trained', template: '%s · Descent' },
  description:
    'An interactive course on training neural networks. Read, train a network on the page, answer, and see what you know.',
  applicationName: 'Descent',
  openGraph: { type: 'website', siteName: 'Descent', locale: 'en_GB' },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f2' },
    { media: '(prefers-color-scheme: dark)', color: '#191713' },
  ],
};

const fonts = [inter, sourceSerif, sourceSerifItalic, jetbrainsMono]
  .map((font) => font.variable)
  .join(' ');

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={fonts} suppressHydrationWarning>
      <head>
        {/* Before the first paint, so that a chosen theme never flashes. */}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this project */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="sr-only z-50 rounded-md bg-accent px-4 py-2 font-medium text-paper focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
        >
          Skip to the content
        </a>
        <SiteHeader />
        <main id="main" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
