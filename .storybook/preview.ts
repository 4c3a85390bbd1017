import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { configure, spyOn } from 'storybook/test';
import { setStoryTime } from '../stories/fixtures/clock.js';
import { emptyForms } from '../stories/fixtures/empty-forms.js';
import { answerImports, type ImportAnswer, setImportAnswer } from '../stories/fixtures/imports.js';
import { answerRequests, forgetRequests } from '../stories/fixtures/network.js';
import { argTypesOf } from './arg-types.js';
import { DocsPage } from './docs-page.js';
import { manifest } from './manifest.js';
import { globalTypes, logEvents, page, stayOnPage } from './page.js';
import { settle } from './settle.js';

setCustomElementsManifest(manifest);
configure({ asyncUtilTimeout: 8000 }); // a busy machine may load a part slowly
setStoryTime();
answerRequests();
answerImports();
logEvents();
stayOnPage();

const preview: Preview = {
  globalTypes,
  initialGlobals: { theme: 'light', direction: 'by language', language: 'en' },
  decorators: [page],
  beforeEach: ({ parameters }) => {
    forgetRequests();
    emptyForms();
    setImportAnswer(parameters['imports'] as ImportAnswer | undefined);
    // A part that does not come is told of on the console, which is to be silent otherwise.
    if (parameters['imports'] === 'at the second request') spyOn(console, 'warn').mockReturnValue();
    localStorage.clear();
    sessionStorage.clear();
  },
  afterEach: ({ canvasElement, parameters }) =>
    settle(canvasElement, parameters['isWaiting'] === true),
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'none' },
    docs: {
      extractArgTypes: argTypesOf,
      page: DocsPage,
      source: { excludeDecorators: true },
    },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Theming',
          'Job board',
          'Job list',
          'Job filters',
          'Job card',
          'Job detail',
          'Apply form',
          ['Overview', 'States'],
        ],
      },
    },
    viewport: {
      options: {
        phone: { name: 'Phone, 320', styles: { width: '320px', height: '720px' } },
        tablet: { name: 'Tablet, 768', styles: { width: '768px', height: '1024px' } },
        desktop: { name: 'Desktop, 1280', styles: { width: '1280px', height: '900px' } },
      },
    },
  },
};
export default preview;
