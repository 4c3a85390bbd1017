import { createApp } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import AboutPage from './about-page.vue';
import Site from './site.vue';
import CareersPage from './careers-page.vue';

const routes = [
  { path: '/', component: CareersPage },
  { path: '/about', component: AboutPage },
];

createApp(Site)
  .use(createRouter({ history: createWebHistory(), routes }))
  .mount('#app');
