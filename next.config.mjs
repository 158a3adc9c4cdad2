/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  devIndicators: false,
  reactStrictMode: true,
  serverExternalPackages: ['mdx-bundler', 'esbuild', '@prisma/client', '@libsql/client'],
  // Lessons are read from disk on the server, so that saving one changes the page.
  outputFileTracingIncludes: { '/**': ['./content/**/*'] },
};

export default config;
