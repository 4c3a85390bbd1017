/** The elements are no components of Vue, which leaves them alone. */
const isCustomElement = (tag: string) => tag.startsWith('job-') || tag === 'apply-form';

export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  app: { head: { link: [{ rel: 'icon', href: 'data:,' }], htmlAttrs: { lang: 'en' } } },
  telemetry: false,
  vue: { compilerOptions: { isCustomElement } },
});
