import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** The elements are no components of Vue, which leaves them alone. */
const isCustomElement = (tag) => tag.startsWith('job-') || tag === 'apply-form';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
});
