import type { StorybookConfig } from '@storybook/web-components-vite';
import type { Plugin } from 'vite';

/** Lets stories decide whether and when the parts come that elements load on demand. */
function answerableImports(): Plugin {
  return {
    name: 'answerable-imports',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/components/')
        ? code.replaceAll(/\bimport\(('[^']+')\)/g, 'answerImport($1, () => $&)')
        : undefined,
  };
}

const config: StorybookConfig = {
  stories: ['../stories/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), answerableImports()],
    // Everything is here: there is no network to save by splitting, nor a size to be warned about.
    build: { ...vite.build, chunkSizeWarningLimit: 4000, sourcemap: false },
  }),
};
export default config;
