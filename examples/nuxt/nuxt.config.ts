/** The elements are no components of Vue, which leaves them alone. */
const isCustomElement = (tag: string) => tag.startsWith('job-') || tag === 'apply-form';

export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  app: { head: { link: [{ rel: 'icon', href: 'data:,' }], htmlAttrs: { lang: 'en' } } },
  telemetry: false,
  // `nuxt generate` would take the links to postings, which differ in their query alone, for pages of their own.
  nitro: { prerender: { crawlLinks: false, routes: ['/', '/about'] } },
  vue: { compilerOptions: { isCustomElement } },
});
