/// <reference types="vite/client" />
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { Configurator } from './configurator/configurator.js';
import { Example } from './example.js';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('Configurator', Configurator);
    app.component('Example', Example);
  },
} satisfies Theme;
